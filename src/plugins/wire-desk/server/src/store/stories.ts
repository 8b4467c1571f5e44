import type { Entry } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { KnownStory } from '../../../shared/contracts/desk';
import type { ContentTypeUids } from '../config';
import type { Database } from './newsroom';

/** A block of Strapi's editor, as far as its text goes. */
interface Block {
  text?: string;
  children?: Block[];
}

const textOf = ({ text = '', children = [] }: Block): string =>
  text + children.map(textOf).join('');

/** A draft of a story. */
export interface StoredDraft {
  title: string;
  lead: string | null;
  /** The texts of the blocks of the body. */
  body: string[];
  /** ISO 8601 UTC. */
  updatedAt: string;
  /** As the conditions of permissions test it. */
  entry: Entry;
}

/** Loads the draft of a story in a locale; null without one. */
export const loadDraft = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
  locale: string,
): Promise<StoredDraft | null> => {
  const row = (await db.query(uids.article).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { createdBy: { populate: { roles: true } } },
  })) as (Entry & { title: string; lead?: string; body?: Block[]; updatedAt: string }) | null;
  if (row === null) return null;
  const { title, lead = null, body, updatedAt } = row;
  return {
    ...{ title, lead, body: (body ?? []).map(textOf), entry: row },
    updatedAt: new Date(updatedAt).toISOString(),
  };
};

/** Loads the words of the draft quotes of a story in a locale. */
export const loadQuoteTexts = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
  locale: string,
): Promise<string[]> => {
  const rows = (await db.query(uids.quote).findMany({
    select: ['id', 'text'],
    where: { locale, publishedAt: null, article: { documentId } },
  })) as { text: string }[];
  return rows.map(({ text }) => text);
};

/** Loads the documentIds of the people of a story's draft in a locale. */
export const loadPeopleOf = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
  locale: string,
): Promise<string[]> => {
  const row = (await db.query(uids.article).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { people: { select: ['id', 'documentId'] } },
  })) as { people?: { documentId: string }[] } | null;
  return (row?.people ?? []).map((person) => person.documentId);
};

/** Whether a story is published in a locale. */
export const isPublished = async (
  db: Database,
  article: string,
  documentId: string,
  locale: string,
): Promise<boolean> => {
  const where = { documentId, locale, publishedAt: { $notNull: true } };
  return (await db.query(article).count({ where })) > 0;
};

/** Returns those of the documentIds that are stories, in any language, drafts included. */
export const loadExisting = async (
  db: Database,
  article: string,
  documentIds: string[],
): Promise<Set<string>> => {
  if (documentIds.length === 0) return new Set();
  const where = { documentId: { $in: documentIds } };
  const rows = (await db.query(article).findMany({ select: ['documentId'], where })) as {
    documentId: string;
  }[];
  return new Set(rows.map(({ documentId }) => documentId));
};

/** Loads the drafts of stories in all their languages, the first made of each first. */
export const loadDraftTitles = async (
  db: Database,
  article: string,
  documentIds: string[],
): Promise<KnownStory[]> => {
  if (documentIds.length === 0) return [];
  return (await db.query(article).findMany({
    select: ['documentId', 'title', 'locale'],
    where: { documentId: { $in: documentIds }, publishedAt: null },
    orderBy: { id: 'asc' },
  })) as KnownStory[];
};

/** Whether a person exists. */
export const hasPerson = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
): Promise<boolean> => (await db.query(uids.person).count({ where: { documentId } })) > 0;
