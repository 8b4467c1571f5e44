import { isDeepStrictEqual } from 'node:util';

/** Values of the fields that all languages of a document share, by field. */
export type SharedValues = Record<string, unknown>;

export interface SharedRow {
  id: number;
  locale: string;
  /** False in a type without draft and publish. */
  published: boolean;
  shared: SharedValues;
}

export interface RowUpdate {
  row: SharedRow;
  values: SharedValues;
}

const changedFields = (from: SharedValues, to: SharedValues): string[] =>
  Object.keys(from).filter((field) => !isDeepStrictEqual(from[field], to[field]));

const pick = (from: SharedValues, fields: string[]): SharedValues =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

const findRow = (rows: SharedRow[], locale: string, published: boolean): SharedRow | undefined =>
  rows.find((row) => row.locale === locale && row.published === published);

const updatesOf = (rows: SharedRow[], values: SharedValues): RowUpdate[] =>
  rows
    .map((row) => ({ row, values: pick(values, changedFields(values, row.shared)) }))
    .filter((update) => Object.keys(update.values).length > 0);

/** Returns the updates that a draft's save makes in other drafts; a new language passes on only the `given` fields. */
export const draftUpdates = (
  before: SharedRow[],
  after: SharedRow[],
  given: string[],
): RowUpdate[] => {
  const drafts = after.filter((row) => !row.published);
  return drafts.flatMap((saved) => {
    const was = findRow(before, saved.locale, false);
    const changed = was ? changedFields(saved.shared, was.shared) : before.length > 0 ? given : [];
    const others = drafts.filter((row) => row.locale !== saved.locale);
    return updatesOf(others, pick(saved.shared, changed));
  });
};

/** Returns a publication's updates in other languages: published rows, and draft fields that still equal them. */
export const publishedUpdates = (before: SharedRow[], after: SharedRow[]): RowUpdate[] => {
  const isNew = (row: SharedRow) =>
    row.published && findRow(before, row.locale, true)?.id !== row.id;
  const [source] = after.filter(isNew);
  if (!source) return [];
  const others = after.filter((row) => row.published && !isNew(row));
  return others.flatMap((other) => {
    const changed = changedFields(source.shared, other.shared);
    const draft = findRow(after, other.locale, false);
    const untouched = changed.filter(
      (field) => draft && isDeepStrictEqual(draft.shared[field], other.shared[field]),
    );
    return [
      ...updatesOf([other], pick(source.shared, changed)),
      ...(draft ? updatesOf([draft], pick(source.shared, untouched)) : []),
    ];
  });
};
