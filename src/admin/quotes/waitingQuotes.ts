import { useSyncExternalStore } from 'react';

import type { EditView } from '../edit-view';

/** The open version's number of quotes that are unpublished or modified. */
let shown = { of: '', count: 0 };
const listeners = new Set<() => void>();

export const versionOf = ({ model, documentId, document }: EditView): string =>
  [model, documentId ?? document?.documentId, document?.locale].join(' ');

export const setWaitingQuotes = (of: string, count: number): void => {
  if (shown.of === of && shown.count === count) return;
  shown = { of, count };
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useWaitingQuotes = (of: string): number =>
  useSyncExternalStore(subscribe, () => (shown.of === of ? shown.count : 0));
