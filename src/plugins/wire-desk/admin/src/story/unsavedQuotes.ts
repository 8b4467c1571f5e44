import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { OpenStory } from './useStoryType';

/** Saves quotes, and only then runs `goOn`. Resolves to whether they are saved. Never throws of its own. */
export type SaveQuotes = (goOn?: () => unknown) => Promise<boolean>;

type Story = Pick<OpenStory, 'contentType' | 'documentId'>;

/** How the unsaved quotes of the open stories are saved, by story. */
const savers = new Map<string, SaveQuotes>();
const listeners = new Set<() => void>();

const keyOf = ({ contentType, documentId }: Story): string => `${contentType} ${documentId}`;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Returns how the unsaved quotes of whatever story is open are saved; undefined without any. */
export const anyUnsavedQuotes = (): SaveQuotes | undefined => [...savers.values()].at(-1);

/** Returns how the unsaved quotes of a story are saved; undefined without any. */
export const useUnsavedQuotes = (
  contentType: string,
  documentId: string | undefined,
): SaveQuotes | undefined =>
  useSyncExternalStore(subscribe, () =>
    documentId === undefined ? undefined : savers.get(keyOf({ contentType, documentId })),
  );

/** Lets the story's "Save" and "Publish" save its quotes while there is something of them to save. */
export const useSavedWithStory = (
  { contentType, documentId }: Story,
  isUnsaved: boolean,
  save: SaveQuotes,
): void => {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const key = keyOf({ contentType, documentId });
    const saveLatest: SaveQuotes = (goOn) => latest.current(goOn);
    const tell = (): void => listeners.forEach((listener) => listener());
    savers.set(key, saveLatest);
    tell();
    return () => {
      if (savers.get(key) === saveLatest) savers.delete(key);
      tell();
    };
  }, [contentType, documentId, isUnsaved]);
};
