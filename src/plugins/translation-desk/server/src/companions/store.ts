import type { CompanionType } from '../../../shared/opt-in';
import type { Database } from '../database/connection';

/** A row of a companion or of what it points to. */
export type CompanionRow = Record<string, unknown> & { documentId: string };

interface StoryRow {
  [field: string]: CompanionRow[] | null;
}

/** Loads the drafts of a story's companions of one type, in the order in which they were made. */
export const companionDrafts = async (
  db: Database,
  uid: string,
  { field }: CompanionType,
  { documentId, locale }: { documentId: string; locale: string },
  populate: string[],
): Promise<CompanionRow[]> => {
  const story = (await db.query(uid).findOne({
    select: ['id'],
    where: { documentId, locale, publishedAt: null },
    populate: {
      [field]: {
        where: { publishedAt: null, locale },
        orderBy: { id: 'asc' },
        populate: Object.fromEntries(populate.map((name) => [name, true])),
      },
    },
  })) as StoryRow | null;
  return story?.[field] ?? [];
};

/** Returns which of the documents have a version in a locale. */
export const existingIn = async (
  db: Database,
  uid: string,
  documentIds: string[],
  locale: string,
): Promise<Set<string>> => {
  if (documentIds.length === 0) return new Set();
  const rows = (await db.query(uid).findMany({
    select: ['documentId'],
    where: { documentId: { $in: documentIds }, locale },
  })) as CompanionRow[];
  return new Set(rows.map(({ documentId }) => documentId));
};
