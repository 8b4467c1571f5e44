import { useEffect, useState } from 'react';

/** Pixels that a field needs to have its source beside it instead of below. */
const WIDE = 560;

/**
 * Puts a host beside the field in whose place it is, where there is room; returns whether it does. Strapi's own element
 * is laid out by its style, which React doesn't set, and gets it back.
 */
export const useBeside = (host: HTMLElement | undefined, isWanted: boolean): boolean => {
  const [isBeside, setIsBeside] = useState(false);
  const place = isWanted ? host?.parentElement : null;
  useEffect(() => {
    if (!place) return undefined;
    const observer = new ResizeObserver(() => setIsBeside(place.clientWidth >= WIDE));
    observer.observe(place);
    return () => observer.disconnect();
  }, [place]);
  useEffect(() => {
    if (!place || !host || !isBeside) return undefined;
    Object.assign(place.style, {
      display: 'grid',
      gridTemplateColumns: '1fr 1fr',
      columnGap: '16px',
    });
    Object.assign(host.style, { gridColumn: '2', gridRow: '1 / span 4', minWidth: '0' });
    return () => {
      for (const name of ['display', 'grid-template-columns', 'column-gap']) {
        place.style.removeProperty(name);
      }
      Object.assign(host.style, { gridColumn: '1 / -1', gridRow: '', minWidth: '' });
    };
  }, [place, host, isBeside]);
  return isBeside && place !== null && place !== undefined;
};
