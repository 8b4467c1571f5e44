import { useSyncExternalStore } from 'react';

import type { EditView } from '../edit-view';

/** Of the version that is open: how many of its quotes are not before readers as they are here. */
let shown = { of: '', count: 0 };
const listeners = new Set<() => void>();

export const versionOf = ({ model, documentId, document }: EditView): string =>
  [model, documentId ?? document?.documentId, document?.locale].join(' ');

export const setWaiting = (of: string, count: number): void => {
  if (shown.of === of && shown.count === count) return;
  shown = { of, count };
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How many quotes wait for the next publication of a version. */
export const useWaiting = (of: string): number =>
  useSyncExternalStore(subscribe, () => (shown.of === of ? shown.count : 0));
