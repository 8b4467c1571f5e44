import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { isRunning, type Level } from '../../../../shared/flash';
import { FLASH } from '../../database/uids';

/** Times in epoch ms. */
export interface FlashRecord {
  id: number;
  contentType: string;
  documentId: string;
  level: Level;
  startedAt: number;
  expiresAt: number;
  text: Record<string, string>;
  lastEvent: number | null;
  lastRequest: string | null;
  lastRequestAt: number | null;
  /** Whether the log has the end of this interval; column `settled`. */
  endLogged: boolean;
}

export type FlashChange = Partial<Omit<FlashRecord, 'id' | 'contentType' | 'documentId'>>;

interface FlashRow {
  id: number;
  contentType: string;
  relatedDocumentId: string;
  level: Level;
  startedAt: string;
  expiresAt: string;
  text: Record<string, string> | null;
  lastEvent: number | null;
  lastRequest: string | null;
  lastRequestAt: string | null;
  settled: boolean;
}

const toRecord = ({ relatedDocumentId, settled, ...row }: FlashRow): FlashRecord => ({
  ...row,
  documentId: relatedDocumentId,
  endLogged: settled,
  startedAt: Date.parse(row.startedAt),
  expiresAt: Date.parse(row.expiresAt),
  text: row.text ?? {},
  lastRequestAt: row.lastRequestAt === null ? null : Date.parse(row.lastRequestAt),
});

const toRow = ({ endLogged, ...change }: FlashChange) => ({
  ...change,
  ...(endLogged !== undefined && { settled: endLogged }),
  ...(change.startedAt !== undefined && { startedAt: new Date(change.startedAt) }),
  ...(change.expiresAt !== undefined && { expiresAt: new Date(change.expiresAt) }),
  ...(change.lastRequestAt != null && { lastRequestAt: new Date(change.lastRequestAt) }),
});

export const findFlash = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<FlashRecord | null> => {
  const where = { contentType, relatedDocumentId: documentId };
  const row = (await db.query(FLASH).findOne({ where })) as FlashRow | null;
  return row && toRecord(row);
};

/** Loads the flashes running at `now`, on visible documents or not. */
export const runningFlashes = async (db: Database, now: number): Promise<FlashRecord[]> =>
  (await unendedFlashes(db, now)).filter((flash) => isRunning(flash, now));

/** Loads the flashes that end after `now`, also one that starts in our future, by a server whose clock is ahead. */
export const unendedFlashes = async (db: Database, now: number): Promise<FlashRecord[]> => {
  const where = { expiresAt: { $gt: new Date(now) } };
  const rows = (await db.query(FLASH).findMany({ where })) as FlashRow[];
  return rows.map(toRecord);
};

/** Loads the flashes that ended by `now`, the latest first. */
export const endedFlashes = async (
  db: Database,
  now: number,
  limit: number,
): Promise<FlashRecord[]> => {
  const where = { expiresAt: { $lte: new Date(now) } };
  const orderBy = [{ expiresAt: 'desc' }, { id: 'desc' }];
  const rows = (await db.query(FLASH).findMany({ where, orderBy, limit })) as FlashRow[];
  return rows.map(toRecord);
};

/** Loads the flashes that ended by `now` and whose end is not logged yet. */
export const flashesWithUnloggedEnd = async (
  db: Database,
  now: number,
  limit: number,
): Promise<FlashRecord[]> => {
  const where = { settled: false, expiresAt: { $lte: new Date(now) } };
  const orderBy = { expiresAt: 'asc' };
  const rows = (await db.query(FLASH).findMany({ where, orderBy, limit })) as FlashRow[];
  return rows.map(toRecord);
};

export const insertFlash = async (
  db: Database,
  contentType: string,
  documentId: string,
  change: FlashChange,
): Promise<FlashRecord> => {
  const data = { contentType, relatedDocumentId: documentId, ...toRow(change) };
  return toRecord((await db.query(FLASH).create({ data })) as FlashRow);
};

export const updateFlash = async (
  db: Database,
  id: number,
  change: FlashChange,
): Promise<FlashRecord> =>
  toRecord((await db.query(FLASH).update({ where: { id }, data: toRow(change) })) as FlashRow);

/** Claims the logging of a flash's end; true for one caller only. */
export const claimExpiry = async (db: Database, flash: FlashRecord): Promise<boolean> => {
  const changed = await run<number>(db, (knex) =>
    knex(tableOf(db, FLASH))
      .where({ id: flash.id, settled: false })
      // Not if the flash was extended or raised again since it was read.
      .where('expires_at', new Date(flash.expiresAt))
      .update({ settled: true }),
  );
  return changed === 1;
};
