import { isDeepStrictEqual } from 'node:util';

/** Values of the fields that all languages of a document share. */
export type Shared = Record<string, unknown>;

/** One row of a document, as far as its shared fields go. */
export interface Sharer {
  id: number;
  locale: string;
  /** Whether readers may get it; of a type without drafts no row is, here. */
  published: boolean;
  shared: Shared;
}

/** What is to be written to another row. */
export interface Following {
  row: Sharer;
  values: Shared;
}

const differing = (from: Shared, to: Shared): string[] =>
  Object.keys(from).filter((field) => !isDeepStrictEqual(from[field], to[field]));

const pick = (from: Shared, fields: string[]): Shared =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

const at = (rows: Sharer[], locale: string, published: boolean): Sharer | undefined =>
  rows.find((row) => row.locale === locale && row.published === published);

const followings = (rows: Sharer[], values: Shared): Following[] =>
  rows
    .map((row) => ({ row, values: pick(values, differing(values, row.shared)) }))
    .filter((following) => Object.keys(following.values).length > 0);

/**
 * The drafts that take over what a save changed in a shared field: those of the other languages. A new
 * language hands on only what was given for it.
 */
export const draftsFollowing = (
  before: Sharer[],
  after: Sharer[],
  given: string[],
): Following[] => {
  const drafts = after.filter((row) => !row.published);
  return drafts.flatMap((saved) => {
    const was = at(before, saved.locale, false);
    const changed = was ? differing(saved.shared, was.shared) : before.length > 0 ? given : [];
    const others = drafts.filter((row) => row.locale !== saved.locale);
    return followings(others, pick(saved.shared, changed));
  });
};

/**
 * The rows that take over what a publication brought in the shared fields: what is published in other
 * languages, and of their drafts those fields that nobody has changed since.
 */
export const publishedFollowing = (before: Sharer[], after: Sharer[]): Following[] => {
  const isNew = (row: Sharer) => row.published && at(before, row.locale, true)?.id !== row.id;
  const [source] = after.filter(isNew);
  if (!source) return [];
  const others = after.filter((row) => row.published && !isNew(row));
  return others.flatMap((other) => {
    const changed = differing(source.shared, other.shared);
    const draft = at(after, other.locale, false);
    const untouched = changed.filter(
      (field) => draft && isDeepStrictEqual(draft.shared[field], other.shared[field]),
    );
    return [
      ...followings([other], pick(source.shared, changed)),
      ...(draft ? followings([draft], pick(source.shared, untouched)) : []),
    ];
  });
};
