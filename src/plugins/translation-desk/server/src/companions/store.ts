import type { Entry } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { CompanionType } from '../../../shared/opt-in';

/** A row of a companion or of what it points to. */
export type CompanionRow = Record<string, unknown> & { documentId: string };

/** What relations and components of a row are loaded with it, as Strapi's queries take it. */
export type Populate = Record<string, unknown>;

/** Loads the drafts of a story's companions of one type, in the order in which they were made. */
export const companionDrafts = async (
  db: Database,
  uid: string,
  { field }: CompanionType,
  { documentId, locale }: { documentId: string; locale: string },
  populate: Populate,
): Promise<CompanionRow[]> => {
  const story = (await db.query(uid).findOne({
    select: ['id'],
    where: { documentId, locale, publishedAt: null },
    populate: {
      [field]: { where: { publishedAt: null, locale }, orderBy: { id: 'asc' }, populate },
    },
  })) as Record<string, CompanionRow[] | null> | null;
  return story?.[field] ?? [];
};

/** Loads the draft of a document; null if it has none in the locale. */
export const draftOf = async (
  db: Database,
  uid: string,
  { documentId, locale }: { documentId: string; locale: string },
  populate: Populate,
): Promise<Record<string, unknown> | null> =>
  (await db
    .query(uid)
    .findOne({ where: { documentId, locale, publishedAt: null }, populate })) as Record<
    string,
    unknown
  > | null;

/** A draft of a companion, as the conditions of permissions test it. */
export interface CompanionDraft {
  documentId: string;
  locale: string;
  /** documentId of its story; null if it has none. */
  story: string | null;
  entry: Entry;
}

/** Loads drafts of companions with their stories and who created them; in all locales, or one. */
export const draftsOf = async (
  db: Database,
  { uid, storyField }: CompanionType,
  documentIds: string[],
  locale?: string,
): Promise<CompanionDraft[]> => {
  if (documentIds.length === 0) return [];
  const rows = (await db.query(uid).findMany({
    where: {
      ...{ documentId: { $in: documentIds }, publishedAt: null },
      ...(locale === undefined ? {} : { locale }),
    },
    populate: {
      [storyField]: { select: ['documentId'] },
      createdBy: { populate: { roles: true } },
    },
    orderBy: { id: 'asc' },
  })) as (Entry & { documentId: string })[];
  return rows.map((entry) => {
    const { documentId } = entry;
    const story = (entry[storyField] as { documentId: string } | null)?.documentId ?? null;
    return { documentId, locale: entry.locale, story, entry };
  });
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
