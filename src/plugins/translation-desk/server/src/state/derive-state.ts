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

/** Returns the state of an existing version whose draft rests on the source as it is. */
const settledState = (
  { content, basis, handedIn }: Translation,
  source: Hashes,
): Derived['state'] => {
  const { draft, published } = content;
  const isPublishedRight = published !== null && isEqual(basis.published, source);
  if (isPublishedRight && isEqual(draft, published)) return 'current';
  if (draft !== null && handedIn === markOf(draft)) return 'ready';
  return isPublishedRight ? 'current' : 'draft';
};

/**
 * Returns the state of a translation. `source` is what is recorded of the source locale; without it, or without a
 * version there, nothing is stale.
 */
export const deriveState = (translation: Translation, source: Translation | null): Derived => {
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
  return { state: settledState(translation, text ?? basis.published ?? {}), staleFields: none };
};
