import { useEffect, useRef, useState, type PointerEvent as Press, type RefObject } from 'react';
import { dropPlace } from './model/dropPlace';

/** A row that is being dragged, from its place to another. */
export interface Drag {
  key: string;
  from: number;
  to: number;
}

/**
 * Drags rows of a list by mouse, pen or finger. By pointer events, not by the library of Strapi's panel: that one listens for the
 * browser's drag and drop, which most telephones don't have for fingers.
 */
export const useRowDrag = (
  list: RefObject<HTMLElement | null>,
  onDrop: (key: string, to: number) => void,
) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => running.current?.abort(), []);

  const begin = (event: Press, key: string, from: number): void => {
    if (event.button !== 0) return;
    // Nothing is selected on the way.
    event.preventDefault();
    running.current?.abort();
    const aborter = new AbortController();
    running.current = aborter;
    let to = from;
    const end = (): void => {
      aborter.abort();
      setDrag(null);
    };
    const follow = ({ clientY }: PointerEvent): void => {
      const rows = Array.from(list.current?.children ?? []);
      const extents = rows.map((row) => row.getBoundingClientRect());
      to = dropPlace(extents, from, clientY);
      rows[to]?.scrollIntoView({ block: 'nearest' });
      setDrag({ key, from, to });
    };
    // Now, not after the next drawing: a quick finger would be gone by then.
    const { signal } = aborter;
    document.addEventListener('pointermove', follow, { signal });
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener(
      'pointerup',
      () => {
        end();
        if (to !== from) drop.current(key, to);
      },
      { signal },
    );
    document.addEventListener('keydown', (pressed) => pressed.key === 'Escape' && end(), {
      signal,
    });
  };
  return { drag, begin };
};
