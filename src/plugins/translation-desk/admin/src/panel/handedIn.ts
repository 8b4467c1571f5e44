import { useSyncExternalStore } from 'react';

/** The translation that was handed in last on this page: Strapi draws the edit view anew after the first save. */
let last: string | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const rememberHandedIn = (key: string): void => {
  last = key;
  listeners.forEach((listener) => listener());
};

/** Whether a translation was just handed in. */
export const useJustHandedIn = (key: string): boolean =>
  useSyncExternalStore(subscribe, () => last === key);
