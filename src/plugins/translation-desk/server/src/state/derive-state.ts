import type { Derived, Hashes, Translation } from './model';

/** Returns the paths, sorted, at which two versions differ; a missing version is empty. */
export const differing = (one: Hashes | null, other: Hashes | null): string[] => {
  const paths = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...paths].filter((path) => one?.[path] !== other?.[path]).sort();
};

export const isEqual = (one: Hashes | null, other: Hashes | null): boolean =>
  differing(one, other).length === 0;

/** Returns a mark of the whole content, by which a later edit is told. */
export const markOf = (content: Hashes): string =>
  JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Whether the draft is as it was handed in. */
export const isHandedIn = ({ content: { draft }, handedIn }: Translation): boolean =>
  draft !== null && handedIn === markOf(draft);

/** Returns the paths, sorted, of what the source says and a version of the translation doesn't, but for what it leaves out on purpose. */
export const lackingIn = (
  version: Hashes | null,
  source: Hashes,
  omitted: readonly string[],
): string[] =>
  Object.keys(source)
    .filter((path) => version?.[path] === undefined && !omitted.includes(path))
    .sort();

/** Whether readers who don't get a field, by its path, don't get the story. */
export type IsEssential = (path: string) => boolean;

/** Returns the state of an existing version whose draft rests on the source as it is. */
const settledState = (
  translation: Translation,
  source: Hashes,
  isEssential: IsEssential,
): Derived['state'] => {
  const { content, basis, omitted, isReturned } = translation;
  const { draft, published } = content;
  const isCurrent =
    published !== null &&
    !isReturned &&
    isEqual(basis.published, source) &&
    isEqual(draft, published) &&
    !lackingIn(published, source, omitted).some(isEssential);
  if (isCurrent) return 'current';
  return isHandedIn(translation) ? 'ready' : 'draft';
};

/**
 * Returns the state of a translation. `source` is what is recorded of the source locale; without it, or without a
 * version there, nothing is stale. What isn't essential may be left out without a word.
 */
export const deriveState = (
  translation: Translation,
  source: Translation | null,
  isEssential: IsEssential,
): Derived => {
  const { locale, sourceLocale, content, basis, isNotNeeded, basisCorrection } = translation;
  const none: string[] = [];
  if (locale === sourceLocale) return { state: 'source', staleFields: none };
  if (content.draft === null) {
    return { state: isNotNeeded ? 'not-needed' : 'missing', staleFields: none };
  }
  if (isNotNeeded) return { state: 'not-needed', staleFields: none };
  const text = source?.content.draft ?? null;
  const staleFields = text === null ? none : differing(basis.draft, text);
  if ((source?.lastCorrection ?? 0) > basisCorrection) {
    return { state: 'correction-pending', staleFields };
  }
  if (staleFields.length > 0) return { state: 'stale', staleFields };
  return {
    state: settledState(translation, text ?? basis.published ?? {}, isEssential),
    staleFields: none,
  };
};
