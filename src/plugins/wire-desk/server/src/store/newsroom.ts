import type { Core } from '@strapi/strapi';
import type { Desk } from '../config';
import type { KnownCategory, KnownPerson } from '../parse/proposal/proposal';

export type Database = Core.Strapi['db'];

/** Runs `work` in one transaction: all of it is written, or nothing. */
export const transact = async <Result>(
  db: Database,
  work: () => Promise<Result>,
): Promise<Result> =>
  // Strapi's type says a promise of a promise; awaited it is one.
  await db.transaction(work);

/** A person as stored, with what an import may add to. */
export interface StoredPerson extends KnownPerson {
  documentId: string;
  entries: { id: number; text: string }[];
}

/** Categories with their names in every locale. */
export const readCategories = async (db: Database, desk: Desk): Promise<KnownCategory[]> => {
  const select = ['documentId', 'name'];
  const rows = (await db.query(desk.category).findMany({ select, orderBy: { id: 'asc' } })) as {
    documentId: string;
    name: string;
  }[];
  const names = new Map<string, string[]>();
  for (const { documentId, name } of rows) {
    names.set(documentId, [...(names.get(documentId) ?? []), name]);
  }
  return [...names].map(([documentId, known]) => ({ documentId, names: known }));
};

/** Languages in which a category exists. */
export const languagesOf = async (
  db: Database,
  desk: Desk,
  documentId: string,
): Promise<string[]> => {
  const where = { documentId };
  const rows = (await db.query(desk.category).findMany({ select: ['locale'], where })) as {
    locale: string;
  }[];
  return rows.map(({ locale }) => locale);
};

export const readPersons = async (db: Database, desk: Desk): Promise<StoredPerson[]> => {
  const rows = (await db.query(desk.person).findMany({
    select: ['id', 'documentId', 'name'],
    populate: { aliases: { select: ['id', 'text'] } },
    orderBy: { id: 'asc' },
  })) as { documentId: string; name: string; aliases?: { id: number; text: string }[] }[];
  return rows.map(({ documentId, name, aliases = [] }) => ({
    documentId,
    name,
    aliases: aliases.map(({ text }) => text),
    entries: aliases,
  }));
};

/** Title of an article in any language, drafts included; null where it is gone. */
export const titleOf = async (
  db: Database,
  desk: Desk,
  documentId: string,
): Promise<string | null> => {
  const row = (await db.query(desk.article).findOne({ where: { documentId } })) as {
    title: string;
  } | null;
  return row?.title ?? null;
};
