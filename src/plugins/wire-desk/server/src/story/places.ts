/** A row of a quote that belongs to a story, in one language. */
export interface PlacedRow {
  id: number;
  documentId: string;
  locale: string | null;
  position: number | null;
  isPublished: boolean;
}

/** The rows that get a place. */
export interface GivenPlace {
  ids: number[];
  position: number;
}

/** Drafts before published rows, each as they were added. */
const byAge = (one: PlacedRow, other: PlacedRow): number =>
  Number(one.isPublished) - Number(other.isPublished) || one.id - other.id;

const placesIn = (rows: PlacedRow[], elsewhere: Map<string, number>): GivenPlace[] => {
  const known = new Map<string, number>();
  for (const { documentId, position } of rows)
    if (position !== null) known.set(documentId, position);
  let last = Math.max(-1, ...known.values());
  const given: GivenPlace[] = [];
  for (const documentId of new Set(rows.map((row) => row.documentId))) {
    const lacking = rows.filter((row) => row.documentId === documentId && row.position === null);
    if (lacking.length === 0) continue;
    const position = known.get(documentId) ?? elsewhere.get(documentId) ?? last + 1;
    last = Math.max(last, position);
    given.push({ ids: lacking.map(({ id }) => id), position });
  }
  return given;
};

/**
 * Returns the places for the rows of a story that have none: that of their other version, else that of another language, from
 * which a translation was made, else the last.
 */
export const missingPlaces = (rows: PlacedRow[]): GivenPlace[] => {
  const sorted = rows.toSorted(byAge);
  const elsewhere = new Map<string, number>();
  for (const { documentId, position } of sorted)
    if (position !== null && !elsewhere.has(documentId)) elsewhere.set(documentId, position);
  return [...new Set(rows.map(({ locale }) => locale))].flatMap((locale) =>
    placesIn(
      sorted.filter((row) => row.locale === locale),
      elsewhere,
    ),
  );
};
