import { useSyncExternalStore } from 'react';
import type { CompanionsRequest } from '../../../shared/contracts/translation';
import type { Translation } from './useTranslation';

/** Words that were typed for companions and aren't saved yet: by path, such as `quotes.<documentId>.text`. */
type Typed = Readonly<Record<string, string>>;

/** The translation that they are of. */
let of = '';
let typed: Typed = {};

/** Words of translations that were left without saving them: they are there when one comes back. */
const left = new Map<string, Typed>();
const listeners = new Set<() => void>();

const set = (next: Typed): void => {
  typed = next;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the words that are there were left without saving them. */
let areRestored = false;

export const typeWords = (path: string, words: string): void => set({ ...typed, [path]: words });

/**
 * Removes the words of a translation, by `keyOf`, that were saved. What was typed since they were sent stays, and so do the words of
 * other translations: the server may answer after another one was opened.
 */
export const removeSaved = (key: string, sent: Typed): void => {
  const others = Object.entries(typedWords(key)).filter(([path, words]) => words !== sent[path]);
  const rest = Object.fromEntries(others);
  if (key === of) {
    areRestored = false;
    set(rest);
  } else if (others.length > 0) left.set(key, rest);
  else left.delete(key);
};

/**
 * Puts the words of another translation aside, and takes up those of this one. They outlive its form, which Strapi draws anew after
 * a save.
 */
export const beginWords = (key: string): void => {
  if (key === of) return;
  if (Object.keys(typed).length > 0) left.set(of, typed);
  else left.delete(of);
  of = key;
  areRestored = left.has(key);
  set(left.get(key) ?? {});
};

/** Whether words that were left without saving them are there again. */
export const useAreRestored = (): boolean => useSyncExternalStore(subscribe, () => areRestored);

/** Notes that the form was left: what was typed and not saved is then restored. */
export const leaveWords = (): void => {
  areRestored = Object.keys(typed).length > 0;
};

/** Returns the words that are typed now for a translation, by `keyOf`: by default the one that is open. */
export const typedWords = (key = of): Typed => (key === of ? typed : (left.get(key) ?? {}));

export const useTypedWords = (): Typed => useSyncExternalStore(subscribe, () => typed);

type Companion = Translation['companions'][number];

/** Returns the path of a companion's field. */
export const companionPath = ({ field, documentId }: Companion, name: string): string =>
  `${field}.${documentId}.${name}`;

/** Returns the source's fields of a companion, with their names in its own type. */
export const fieldsOf = (companion: Companion, { source }: Translation) => {
  const start = companionPath(companion, '');
  return (source?.fields ?? [])
    .filter(({ path }) => path.startsWith(start))
    .map((field) => ({ ...field, name: field.path.slice(start.length) }));
};

/** Returns the words of a companion's field: as typed, else as saved. */
export const wordsOf = (companion: Companion, name: string, words: Typed): string =>
  words[companionPath(companion, name)] ?? companion.target?.[name] ?? '';

/** Returns what is to be saved of the companions: those for which something else was typed than is saved. */
export const changedCompanions = (
  translation: Translation,
  words: Typed,
): CompanionsRequest['companions'] =>
  translation.companions.flatMap((companion) => {
    const { contentType, documentId, target } = companion;
    const changed = fieldsOf(companion, translation)
      .map(({ name }): [string, string] => [name, wordsOf(companion, name, words)])
      .filter(([name, text]) => text !== (target?.[name] ?? ''));
    return changed.length === 0
      ? []
      : [{ contentType, documentId, values: Object.fromEntries(changed) }];
  });

/** Returns the companions that have a text in the source and no words in the translation, with that text. */
export const withoutWords = (translation: Translation, words: Typed): { text: string }[] =>
  translation.companions.flatMap((companion) => {
    const text = fieldsOf(companion, translation).find(({ name }) => name === companion.text);
    return text && wordsOf(companion, text.name, words).trim() === '' ? [{ text: text.text }] : [];
  });
