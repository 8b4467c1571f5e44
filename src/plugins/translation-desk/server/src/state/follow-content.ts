import { differing } from './derive-state';
import type { Content, Hashes, Translation } from './model';

/** The source as an author saw it: the current one where they saw no other. */
export type Seen = Hashes;

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

/**
 * Returns the proposals that nobody has touched: fields that have them, and those that haven't changed, as what was proposed
 * may be saved yet. The words of a quote are saved after its story.
 */
export const followProposals = ({ proposals, content }: Translation, draft: Hashes): Hashes =>
  Object.fromEntries(
    Object.entries(proposals).filter(
      ([path, hash]) => draft[path] === hash || draft[path] === content.draft?.[path],
    ),
  );

const NOTHING: Content = { draft: null, published: null };

/** What a version that is gone takes along. */
const FORGOTTEN = {
  ...{ content: NOTHING, basis: NOTHING, handedIn: null, proposals: {} },
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
 * along; one that appears is needed, and knows the source's corrections.
 */
export const followContent = (
  before: Translation,
  content: Content,
  { seen, isDiscard, sourceCorrection }: Change,
): Translation => {
  const { draft } = content;
  if (draft === null) return { ...before, ...FORGOTTEN };
  const isNew = before.content.draft === null;
  const basis = draftBasis(before, draft, isDiscard, seen);
  return {
    ...before,
    content,
    basis: { draft: basis, published: publishedBasis(before, content, basis) },
    proposals: followProposals(before, draft),
    ...(isNew && { basisCorrection: sourceCorrection, isNotNeeded: false }),
  };
};

/** Returns the translation with its draft, and what is published of the same text, resting on the source as seen. */
export const settle = (
  before: Translation,
  seen: Seen,
  sourceCorrection: number,
  fields = Object.keys({ ...before.basis.draft, ...seen }),
): Translation => {
  if (before.basis.draft === null) return before;
  const draft = withPaths(before.basis.draft, fields, seen);
  const published = publishedBasis(before, before.content, draft);
  return { ...before, basis: { draft, published }, basisCorrection: sourceCorrection };
};

/** Returns the translation resting on the source as it is, draft and published version: as if it had just been made. */
export const beginAnew = (
  before: Translation,
  content: Content,
  { source, sourceCorrection }: { source: Hashes; sourceCorrection: number },
): Translation => {
  const kept = followContent(before, content, { seen: source, isDiscard: false, sourceCorrection });
  if (content.draft === null) return kept;
  const published = content.published === null ? null : source;
  return { ...kept, basis: { draft: source, published }, basisCorrection: sourceCorrection };
};
