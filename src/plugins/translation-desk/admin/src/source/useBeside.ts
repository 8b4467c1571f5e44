import { useEffect, useState } from 'react';

/** Pixels that fields need to have their source beside them instead of below: the bar of Strapi's Markdown editor doesn't shrink. */
export const WIDTH_FOR_BESIDE = { blocks: 560, richtext: 1180, text: Infinity, list: Infinity };

/**
 * Puts a host beside the field in whose place it is, where it is as wide as wanted; returns whether it does. Strapi's own element
 * is laid out by its style, which React doesn't set, and gets it back.
 */
export const useBeside = (host: HTMLElement | undefined, width: number): boolean => {
  const [isBeside, setIsBeside] = useState(false);
  const place = width < Infinity ? host?.parentElement : null;
  useEffect(() => {
    if (!place) return undefined;
    const observer = new ResizeObserver(() => setIsBeside(place.clientWidth >= width));
    observer.observe(place);
    return () => observer.disconnect();
  }, [place, width]);
  useEffect(() => {
    if (!place || !host || !isBeside) return undefined;
    Object.assign(place.style, {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
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
