import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { PLACEMENT } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';

/** Kept out, or pinned until `pinnedUntil` (epoch ms), which may have passed. */
export interface PlacementRecord extends VersionKey {
  keptOut: boolean;
  pinnedUntil: number | null;
}

interface PlacementRow {
  id: number;
  contentType: string;
  relatedDocumentId: string;
  locale: string;
  keptOut: boolean;
  pinnedUntil: string | null;
}

const toRecord = (row: PlacementRow): PlacementRecord => ({
  contentType: row.contentType,
  documentId: row.relatedDocumentId,
  locale: row.locale,
  keptOut: row.keptOut,
  pinnedUntil: row.pinnedUntil === null ? null : Date.parse(row.pinnedUntil),
});

const whereVersion = ({ contentType, documentId, locale }: VersionKey) => ({
  contentType,
  relatedDocumentId: documentId,
  locale,
});

const find = async (db: Database, params: object): Promise<PlacementRecord[]> =>
  ((await db.query(PLACEMENT).findMany(params)) as PlacementRow[]).map(toRecord);

/** Inserts or updates a version's placement. Under the newsroom lock. */
export const savePlacement = async (db: Database, record: PlacementRecord): Promise<void> => {
  const { keptOut, pinnedUntil } = record;
  const where = whereVersion(record);
  const data = { keptOut, pinnedUntil: pinnedUntil === null ? null : new Date(pinnedUntil) };
  const { count } = await db.query(PLACEMENT).updateMany({ where, data });
  if (count === 0) await db.query(PLACEMENT).create({ data: { ...where, ...data } });
};

export const deletePlacement = async (db: Database, version: VersionKey): Promise<void> => {
  await db.query(PLACEMENT).deleteMany({ where: whereVersion(version) });
};

export const placementsOf = (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<PlacementRecord[]> =>
  find(db, { where: { contentType, relatedDocumentId: documentId }, orderBy: { locale: 'asc' } });

/** Loads the pins running at `now` (epoch ms) in the locales, or in all. */
export const runningPins = (
  db: Database,
  now: number,
  locales?: string[],
): Promise<PlacementRecord[]> =>
  find(db, {
    where: { pinnedUntil: { $gt: new Date(now) }, ...(locales && { locale: { $in: locales } }) },
    orderBy: { id: 'asc' },
  });

/** Loads the versions kept out of Latest news, the latest first. */
export const keptOut = (db: Database, limit: number): Promise<PlacementRecord[]> =>
  find(db, { where: { keptOut: true }, orderBy: { id: 'desc' }, limit });

/** Deletes a document's placements, except in the locales in which it still exists. */
export const deletePlacements = async (
  db: Database,
  contentType: string,
  documentId: string,
  existing: string[],
): Promise<void> => {
  const where = { contentType, relatedDocumentId: documentId, locale: { $notIn: existing } };
  await db.query(PLACEMENT).deleteMany({ where });
};
