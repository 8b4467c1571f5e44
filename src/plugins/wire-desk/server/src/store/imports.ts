import type { Database } from './newsroom';

const IMPORT = 'plugin::wire-desk.import';

/** Loads the documentId of the article imported from a copy; null if there is none. */
export const loadImport = async (db: Database, fingerprint: string): Promise<string | null> => {
  const row = (await db.query(IMPORT).findOne({ where: { fingerprint } })) as {
    articleDocumentId: string;
  } | null;
  return row?.articleDocumentId ?? null;
};

/** Saves the article imported from a copy, in place of an earlier one. */
export const saveImport = async (
  db: Database,
  fingerprint: string,
  articleDocumentId: string,
): Promise<void> => {
  await db.query(IMPORT).deleteMany({ where: { fingerprint } });
  await db.query(IMPORT).create({ data: { fingerprint, articleDocumentId } });
};
