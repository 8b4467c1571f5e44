import { useSyncExternalStore } from 'react';

/** Machine's proposals that were put into the open form, as JSON by path. They are marked until they are touched. */
let of = '';
let proposed: Readonly<Record<string, string>> = {};
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const rememberProposals = (proposals: { path: string; value: unknown }[]): void => {
  const added = proposals.map(({ path, value }) => [path, JSON.stringify(value)]);
  proposed = { ...proposed, ...(Object.fromEntries(added) as Record<string, string>) };
  listeners.forEach((listener) => listener());
};

/** Forgets the proposals for another translation. */
export const beginProposals = (key: string): void => {
  if (key === of) return;
  of = key;
  proposed = {};
  listeners.forEach((listener) => listener());
};

/** Whether a field still has what a machine proposed for it just now. */
export const useIsProposed = (path: string, value: unknown): boolean =>
  useSyncExternalStore(
    subscribe,
    () => proposed[path] !== undefined && proposed[path] === JSON.stringify(value),
  );
