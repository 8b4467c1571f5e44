import { useEffect, useRef, useState, type RefObject } from 'react';

/** Returns the ref of a box, and whether it has more than it shows: only then do keys need to reach it to scroll. */
export const useScrolls = (): [RefObject<HTMLDivElement>, boolean] => {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const measure = (): void => setScrolls(box.scrollHeight > box.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  });
  return [ref, scrolls];
};
