import { useSyncExternalStore } from 'react';
import type { SourceField } from '../../../shared/contracts/translation';
import { valueAt } from './fieldValue';

interface Lost {
  /** Paths of fields that the form doesn't show. */
  fields: string[];
  companions: boolean;
}

let lost: Lost = { fields: [], companions: false };
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says which sources have no place beside a field, to be shown in the side panel. */
export const setLostFields = (fields: string[], companions: boolean): void => {
  if (fields.join() === lost.fields.join() && companions === lost.companions) return;
  lost = { fields, companions };
  listeners.forEach((listener) => listener());
};

export const useLostFields = (): Lost => useSyncExternalStore(subscribe, () => lost);

/** Returns the field in whose place each source shows: that of a component which isn't there yet, for its fields. */
export const placesOf = (fields: SourceField[], values: unknown): { path: string; at: string }[] =>
  fields.map(({ path }) => {
    const [outer = path, inner] = path.split('.');
    const isMissing = inner !== undefined && (valueAt(values, outer) ?? null) === null;
    return { path, at: isMissing ? outer : path };
  });
