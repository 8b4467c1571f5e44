import type { Database } from './newsroom';

const IMPORT = 'plugin::wire-desk.import';
const HASH = 'plugin::wire-desk.import-hash';

/** A copy that was imported. `story` is its title, lead and body. */
export interface ImportRecord {
  fingerprint: string;
  articleDocumentId: string;
  story: string;
  /** Of the request that made it; null for an import. */
  requestKey: string | null;
}

/** The article that a copy was made into, and the request that made it; null for an import. */
export interface StoredImport {
  id: number;
  articleDocumentId: string;
  requestKey: string | null;
}

/** Loads what was made of a copy; null if nothing was. */
export const loadImport = async (
  db: Database,
  fingerprint: string,
): Promise<StoredImport | null> => {
  const row = (await db
    .query(IMPORT)
    .findOne({ where: { fingerprint } })) as Partial<StoredImport> | null;
  if (row === null) return null;
  const { id = 0, articleDocumentId = '', requestKey = null } = row;
  return { id, articleDocumentId, requestKey };
};

/**
 * Claims a copy: of two transactions at once, the second waits for the first, and then fails by the unique index. `stale` is the
 * import that this transaction has read, whose article is gone; no other one is ever replaced. `saveImport` completes it.
 */
export const claimImport = async (
  db: Database,
  fingerprint: string,
  stale: StoredImport | null,
): Promise<void> => {
  if (stale) await db.query(IMPORT).deleteMany({ where: { id: stale.id } });
  await db.query(IMPORT).create({ data: { fingerprint, articleDocumentId: '-' } });
};

/** Saves what a claimed copy became, with the hashes of its sketch. */
export const saveImport = async (
  db: Database,
  record: ImportRecord,
  hashes: number[],
  importedAt: Date,
): Promise<void> => {
  const { fingerprint } = record;
  await db.query(HASH).deleteMany({ where: { fingerprint } });
  await db.query(IMPORT).updateMany({ where: { fingerprint }, data: { ...record, importedAt } });
  const data = hashes.map((hash) => ({ hash, fingerprint, importedAt }));
  if (data.length > 0) await db.query(HASH).createMany({ data });
};

/** Deletes the hashes of what was imported before a moment. */
export const deleteHashesBefore = async (db: Database, moment: Date): Promise<void> => {
  await db.query(HASH).deleteMany({ where: { importedAt: { $lt: moment } } });
};

/** Loads the fingerprints of imports that share any of the hashes, one for each hash that is shared, at most `limit`. */
export const loadSharing = async (
  db: Database,
  hashes: number[],
  since: Date,
  limit: number,
): Promise<string[]> => {
  const where = { hash: { $in: hashes }, importedAt: { $gte: since } };
  const orderBy = { id: 'desc' };
  const rows = (await db
    .query(HASH)
    .findMany({ select: ['fingerprint'], where, orderBy, limit })) as { fingerprint: string }[];
  return rows.map(({ fingerprint }) => fingerprint);
};

export const loadRecords = async (
  db: Database,
  fingerprints: string[],
): Promise<ImportRecord[]> => {
  const where = { fingerprint: { $in: fingerprints } };
  const rows = (await db.query(IMPORT).findMany({ where })) as ImportRecord[];
  return rows.filter(({ story }) => typeof story === 'string');
};
