import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from '../config';
import type { KnownCategory, KnownPerson } from '../parse/proposal/proposal';

export type Database = Core.Strapi['db'];

export const inTransaction = async <Result>(
  db: Database,
  work: () => Promise<Result>,
): Promise<Result> =>
  // Strapi types the result as a promise of a promise; `await` flattens it.
  await db.transaction(work);

/** A stored person, with the alias components that an update must repeat. */
export interface StoredPerson extends KnownPerson {
  documentId: string;
  aliasComponents: { id: number; text: string }[];
}

/** Loads all categories with their names in every locale. */
export const loadCategories = async (
  db: Database,
  uids: ContentTypeUids,
): Promise<KnownCategory[]> => {
  const select = ['documentId', 'name'];
  const rows = (await db.query(uids.category).findMany({ select, orderBy: { id: 'asc' } })) as {
    documentId: string;
    name: string;
  }[];
  const names = new Map<string, string[]>();
  for (const { documentId, name } of rows) {
    names.set(documentId, [...(names.get(documentId) ?? []), name]);
  }
  return [...names].map(([documentId, known]) => ({ documentId, names: known }));
};

/** Loads the locales (BCP 47) in which a category has a version. */
export const loadLocales = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
): Promise<string[]> => {
  const where = { documentId };
  const rows = (await db.query(uids.category).findMany({ select: ['locale'], where })) as {
    locale: string;
  }[];
  return rows.map(({ locale }) => locale);
};

interface PersonRow {
  documentId: string;
  name: string;
  aliases?: { id: number; text: string }[];
  roles?: { title: string }[];
}

/** Loads all persons with their spellings, and their offices in all languages. */
export const loadPersons = async (db: Database, uids: ContentTypeUids): Promise<StoredPerson[]> => {
  const rows = (await db.query(uids.person).findMany({
    select: ['id', 'documentId', 'name'],
    populate: { aliases: { select: ['id', 'text'] }, roles: { select: ['title'] } },
    orderBy: { id: 'asc' },
  })) as PersonRow[];
  return rows.map(({ documentId, name, aliases = [], roles = [] }) => ({
    documentId,
    name,
    aliases: aliases.map(({ text }) => text),
    roles: roles.map(({ title }) => title),
    aliasComponents: aliases,
  }));
};

/** Loads the title of an article in any locale, drafts included; null if it was deleted. */
export const loadTitle = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
): Promise<string | null> => {
  const row = (await db.query(uids.article).findOne({ where: { documentId } })) as {
    title: string;
  } | null;
  return row?.title ?? null;
};

/** A category or a person by its name. */
export interface NamedRow {
  documentId: string;
  name: string;
}

/** Loads the categories of a locale, by name. */
export const loadCategoriesIn = async (
  db: Database,
  uids: ContentTypeUids,
  locale: string,
): Promise<NamedRow[]> => {
  const select = ['documentId', 'name'];
  const query = { select, where: { locale }, orderBy: { name: 'asc' } };
  return (await db.query(uids.category).findMany(query)) as NamedRow[];
};

/** A person by name, with an office in a language. */
export interface NamedPerson extends NamedRow {
  role: string | null;
}

/** Loads people by name, each with the office that is told in a locale (BCP 47), else another. */
const loadNamed = async (
  db: Database,
  uids: ContentTypeUids,
  query: { where: object; limit?: number },
  locale: string,
): Promise<NamedPerson[]> => {
  const rows = (await db.query(uids.person).findMany({
    select: ['id', 'documentId', 'name'],
    populate: { roles: { select: ['id', 'locale', 'title'] } },
    orderBy: { name: 'asc' },
    ...query,
  })) as (NamedRow & { roles?: { locale: string | null; title: string }[] })[];
  return rows.map(({ documentId, name, roles = [] }) => ({
    ...{ documentId, name },
    role: roles.find((role) => role.locale === locale)?.title ?? roles[0]?.title ?? null,
  }));
};

/** Loads people by documentId, by name. */
export const loadNamedPersons = (
  db: Database,
  uids: ContentTypeUids,
  documentIds: string[],
  locale: string,
): Promise<NamedPerson[]> =>
  loadNamed(db, uids, { where: { documentId: { $in: documentIds } } }, locale);

/** Most people that a search gives. */
const MOST_PEOPLE = 12;

/** Loads people of whom a name or alias has these letters, by name. */
export const searchPersons = (
  db: Database,
  uids: ContentTypeUids,
  letters: string,
  locale: string,
): Promise<NamedPerson[]> => {
  const contains = { $containsi: letters };
  const where = { $or: [{ name: contains }, { aliases: { text: contains } }] };
  return loadNamed(db, uids, { where, limit: MOST_PEOPLE }, locale);
};
