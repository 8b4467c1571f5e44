import { isRunning, type Level } from '../../../../shared/flash';
import { run, tableOf, type Database } from '../../database/connection';
import { FLASH } from '../../database/uids';

/** A flash as kept: times in epoch ms. */
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
  settled: boolean;
}

export type FlashChange = Partial<Omit<FlashRecord, 'id' | 'contentType' | 'documentId'>>;

// What strapi.db.query gives of the type above; its own types can't know a plugin's model.
interface FlashEntry {
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

const fromEntry = ({ relatedDocumentId, ...entry }: FlashEntry): FlashRecord => ({
  ...entry,
  documentId: relatedDocumentId,
  startedAt: Date.parse(entry.startedAt),
  expiresAt: Date.parse(entry.expiresAt),
  text: entry.text ?? {},
  lastRequestAt: entry.lastRequestAt === null ? null : Date.parse(entry.lastRequestAt),
});

const toEntry = (change: FlashChange) => ({
  ...change,
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
  const entry = (await db.query(FLASH).findOne({ where })) as FlashEntry | null;
  return entry && fromEntry(entry);
};

/** Flashes inside their interval at `now`, whether readers can see the document or not. */
export const runningFlashes = async (db: Database, now: number): Promise<FlashRecord[]> =>
  (await unendedFlashes(db, now)).filter((flash) => isRunning(flash, now));

/** Flashes that are not over at `now`, also those that another instance's clock began just ahead of it. */
export const unendedFlashes = async (db: Database, now: number): Promise<FlashRecord[]> => {
  const where = { expiresAt: { $gt: new Date(now) } };
  const entries = (await db.query(FLASH).findMany({ where })) as FlashEntry[];
  return entries.map(fromEntry);
};

/** Flashes that are over at `now`, the latest first. */
export const endedFlashes = async (
  db: Database,
  now: number,
  limit: number,
): Promise<FlashRecord[]> => {
  const where = { expiresAt: { $lte: new Date(now) } };
  const orderBy = [{ expiresAt: 'desc' }, { id: 'desc' }];
  const entries = (await db.query(FLASH).findMany({ where, orderBy, limit })) as FlashEntry[];
  return entries.map(fromEntry);
};

/** Loads the expired flashes that have no expiry event yet. */
export const expiredFlashes = async (
  db: Database,
  now: number,
  limit: number,
): Promise<FlashRecord[]> => {
  const where = { settled: false, expiresAt: { $lte: new Date(now) } };
  const orderBy = { expiresAt: 'asc' };
  const entries = (await db.query(FLASH).findMany({ where, orderBy, limit })) as FlashEntry[];
  return entries.map(fromEntry);
};

export const insertFlash = async (
  db: Database,
  contentType: string,
  documentId: string,
  change: FlashChange,
): Promise<FlashRecord> => {
  const data = { contentType, relatedDocumentId: documentId, ...toEntry(change) };
  return fromEntry((await db.query(FLASH).create({ data })) as FlashEntry);
};

export const updateFlash = async (
  db: Database,
  id: number,
  change: FlashChange,
): Promise<FlashRecord> =>
  fromEntry((await db.query(FLASH).update({ where: { id }, data: toEntry(change) })) as FlashEntry);

/** Claims the telling of a flash's end: true for the one caller that flips it. */
export const claimExpiry = async (db: Database, flash: FlashRecord): Promise<boolean> => {
  const changed = await run<number>(db, (knex) =>
    knex(tableOf(db, FLASH))
      .where({ id: flash.id, settled: false })
      // A flash that was extended or raised again since it was read has not ended.
      .where('expires_at', new Date(flash.expiresAt))
      .update({ settled: true }),
  );
  return changed === 1;
};
