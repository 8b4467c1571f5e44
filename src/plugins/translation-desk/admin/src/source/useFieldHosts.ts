import { useEffect, useState } from 'react';
import { findPlace } from './places';

export type Hosts = Record<string, HTMLElement | undefined>;

/**
 * Returns an element in the place of each field that the edit view shows, by path; null until they were looked for: at the end of the field, where React
 * leaves alone what it hasn't made. Strapi draws fields late and anew, so that the page is watched.
 * @param wanted paths, each with the field in whose place it shows
 */
export const useFieldHosts = (wanted: { path: string; at: string }[]): Hosts | null => {
  const [hosts, setHosts] = useState<Hosts | null>(null);
  const key = JSON.stringify(wanted);
  useEffect(() => {
    const fields = JSON.parse(key) as typeof wanted;
    const made = new Map<string, HTMLElement>();
    let frame = 0;
    let isFirst = true;

    const place = (path: string, at: string): boolean => {
      const host = made.get(path);
      const found = findPlace(at);
      if (host?.parentElement === found && (found === null || found.isConnected)) return false;
      if (!host && !found) return false;
      host?.remove();
      made.delete(path);
      if (found) {
        const next = document.createElement('div');
        // Below what is laid out in two columns, unless it is beside: see `useBeside`.
        next.style.gridColumn = '1 / -1';
        found.append(next);
        made.set(path, next);
      }
      return true;
    };
    const update = (): void => {
      frame = 0;
      const isChanged = fields.map(({ path, at }) => place(path, at)).includes(true);
      if (isChanged || isFirst) setHosts(Object.fromEntries(made));
      isFirst = false;
    };
    const observer = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(update);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    frame = requestAnimationFrame(update);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      made.forEach((host) => host.remove());
      setHosts(null);
    };
  }, [key]);
  return hosts;
};
