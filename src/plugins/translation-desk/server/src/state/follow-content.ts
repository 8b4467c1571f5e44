import { differing, isEqual, lackingIn, markOf } from './derive-state';
import type { Content, Hashes, Translation } from './model';

/** The source as an author saw it: the current one where they saw no other. */
export type Seen = Hashes;

/**
 * Returns the source as an author saw it, who names some of its fields: the others are as they are, and an empty hash is of a field
 * that was empty.
 */
export const sourceAsSeen = (source: Hashes, named: Hashes): Seen =>
  Object.fromEntries(Object.entries({ ...source, ...named }).filter(([, hash]) => hash !== ''));

/** Returns the hashes with some paths as in others; a path that these lack is taken out. */
const withPaths = (hashes: Hashes, paths: string[], from: Hashes): Hashes => {
  const changed = new Map(Object.entries(hashes));
  for (const path of paths) {
    const hash = from[path];
    if (hash === undefined) changed.delete(path);
    else changed.set(path, hash);
  }
  return Object.fromEntries(changed);
};

/** Returns what the draft rests on after it changed. */
const draftBasis = (before: Translation, draft: Hashes, isDiscard: boolean, seen: Seen): Hashes => {
  if (before.basis.draft === null || before.content.draft === null) return seen;
  const changed = differing(before.content.draft, draft);
  const from = isDiscard ? (before.basis.published ?? seen) : seen;
  return withPaths(before.basis.draft, changed, from);
};

/**
 * Returns what the published version rests on, given what the draft rests on: the same wherever their texts are the
 * same.
 */
const publishedBasis = (before: Translation, content: Content, draft: Hashes): Hashes | null => {
  const { published } = content;
  if (published === null) return null;
  const former = before.basis.published ?? draft;
  const changed = new Set(differing(content.draft, published));
  const paths = new Set([...Object.keys(draft), ...Object.keys(former)]);
  return withPaths(
    former,
    [...paths].filter((path) => !changed.has(path)),
    draft,
  );
};

const NOTHING: Content = { draft: null, published: null };

const isSameVersion = (one: Hashes, other: Hashes | null): boolean =>
  other !== null && isEqual(one, other);

/** What a version that is gone takes along. */
const FORGOTTEN = {
  ...{ content: NOTHING, basis: NOTHING, handedIn: null, omitted: [], isReturned: false },
  ...{ lastCorrection: 0, basisCorrection: 0 },
} as const;

export interface Change {
  seen: Seen;
  isDiscard: boolean;
  /** Id of the source's last correction. */
  sourceCorrection: number;
}

/**
 * Returns the translation with new content. `seen` is the source as the author of the change saw it. A discard gives the
 * draft what its published version rests on. A version that is gone rests on nothing, and takes what was decided of it
 * along; one that appears is needed, and knows the source's corrections. What is published is needed, and neither
 * handed in nor returned any more.
 */
export const followContent = (
  before: Translation,
  content: Content,
  { seen, isDiscard, sourceCorrection }: Change,
): Translation => {
  const { draft, published } = content;
  if (draft === null) return { ...before, ...FORGOTTEN };
  const isNew = before.content.draft === null;
  const basis = draftBasis(before, draft, isDiscard, seen);
  const isPublication = published !== null && !isSameVersion(published, before.content.published);
  return {
    ...before,
    content,
    basis: { draft: basis, published: publishedBasis(before, content, basis) },
    omitted: before.omitted.filter((path) => draft[path] === undefined),
    ...(isNew && { basisCorrection: sourceCorrection, isNotNeeded: false }),
    ...(isPublication && { isNotNeeded: false, isReturned: false, handedIn: null }),
  };
};

/** Returns the translation with its draft, and what is published of the same text, resting on the source as seen. */
export const restOn = (before: Translation, seen: Seen, sourceCorrection: number): Translation => {
  if (before.basis.draft === null) return before;
  const paths = Object.keys({ ...before.basis.draft, ...seen });
  const draft = withPaths(before.basis.draft, paths, seen);
  const published = publishedBasis(before, before.content, draft);
  return {
    ...before,
    basis: { draft, published },
    basisCorrection: Math.max(before.basisCorrection, sourceCorrection),
  };
};

/**
 * Returns the translation as still right: it rests on the source as seen. What it lacks of the fields `leftOut` (paths) is
 * left out on purpose from now on.
 */
export const settle = (
  before: Translation,
  { seen, sourceCorrection, leftOut }: { seen: Seen; sourceCorrection: number; leftOut: string[] },
): Translation => {
  const { draft } = before.content;
  if (before.basis.draft === null || draft === null) return before;
  const lacking = leftOut.filter((path) => draft[path] === undefined);
  return {
    ...restOn(before, seen, sourceCorrection),
    omitted: [...new Set([...before.omitted, ...lacking])].sort(),
    isReturned: false,
  };
};

/** Returns the translation as handed in: done, by the source as seen. */
export const handIn = (before: Translation, seen: Seen, sourceCorrection: number): Translation => ({
  ...restOn(before, seen, sourceCorrection),
  handedIn: markOf(before.content.draft ?? {}),
  isReturned: false,
});

/** Returns the translation resting on the source as it is, draft and published version: as if it had just been made. */
export const beginAnew = (
  before: Translation,
  content: Content,
  { source, sourceCorrection }: { source: Hashes; sourceCorrection: number },
): Translation => {
  const kept = followContent(before, content, { seen: source, isDiscard: false, sourceCorrection });
  if (content.draft === null) return kept;
  const published = content.published === null ? null : source;
  return {
    ...kept,
    basis: { draft: source, published },
    basisCorrection: sourceCorrection,
    omitted: lackingIn(content.draft, source, []),
  };
};
