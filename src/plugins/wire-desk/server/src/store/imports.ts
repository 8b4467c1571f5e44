import type { Database } from './holdings';

const IMPORT = 'plugin::wire-desk.import';

/** The article that a copy was made into, or null where it was never imported. */
export const findImport = async (db: Database, fingerprint: string): Promise<string | null> => {
  const row = (await db.query(IMPORT).findOne({ where: { fingerprint } })) as {
    articleDocumentId: string;
  } | null;
  return row?.articleDocumentId ?? null;
};

/** Remembers what a copy was made into, in place of what it was made into before. */
export const keepImport = async (
  db: Database,
  fingerprint: string,
  articleDocumentId: string,
): Promise<void> => {
  await db.query(IMPORT).deleteMany({ where: { fingerprint } });
  await db.query(IMPORT).create({ data: { fingerprint, articleDocumentId } });
};
