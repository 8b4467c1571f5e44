import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import { KILL } from '../../database/uids';

/** Times in epoch ms. */
export interface KillRecord {
  contentType: string;
  documentId: string;
  /** By locale. */
  notices: Record<string, string>;
  reason: string;
  killedAt: number;
  actor: Actor;
  publicIn: string[];
  /** Its releases before the kill, by locale (epoch ms). */
  releases: Record<string, number>;
}

interface KillRow {
  contentType: string;
  relatedDocumentId: string;
  notice: string;
  notices: Record<string, string> | null;
  reason: string;
  killedAt: string;
  actorId: number | null;
  actorName: string;
  publicIn: string[];
  releases: Record<string, number>;
}

const toRecord = ({ relatedDocumentId, actorId, actorName, ...row }: KillRow): KillRecord => ({
  contentType: row.contentType,
  documentId: relatedDocumentId,
  notices: row.notices ?? Object.fromEntries(row.publicIn.map((locale) => [locale, row.notice])),
  reason: row.reason,
  killedAt: Date.parse(row.killedAt),
  actor: { id: actorId, name: actorName },
  publicIn: row.publicIn,
  releases: row.releases,
});

export const insertKill = async (
  db: Database,
  { documentId, actor, killedAt, ...rest }: KillRecord,
): Promise<void> => {
  const data = {
    ...rest,
    notice: Object.values(rest.notices)[0] ?? '',
    relatedDocumentId: documentId,
    killedAt: new Date(killedAt),
    actorId: actor.id,
    actorName: actor.name,
  };
  await db.query(KILL).create({ data });
};

/** Loads the kills of those documents that are killed. */
export const killsAmong = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<KillRecord[]> => {
  if (documentIds.length === 0) return [];
  const where = { contentType, relatedDocumentId: { $in: documentIds } };
  return ((await db.query(KILL).findMany({ where })) as KillRow[]).map(toRecord);
};

export const findKill = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<KillRecord | null> => (await killsAmong(db, contentType, [documentId]))[0] ?? null;

export const allKills = async (db: Database): Promise<KillRecord[]> => {
  const orderBy = [{ killedAt: 'desc' }, { id: 'desc' }];
  return ((await db.query(KILL).findMany({ orderBy })) as KillRow[]).map(toRecord);
};

export const deleteKill = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<void> => {
  await db.query(KILL).deleteMany({ where: { contentType, relatedDocumentId: documentId } });
};

/** Deletes the former releases of deleted versions from a kill: a version made anew is new to readers. */
export const deleteKilledReleases = async (
  db: Database,
  contentType: string,
  documentId: string,
  existing: string[],
): Promise<void> => {
  const kill = await findKill(db, contentType, documentId);
  if (kill === null) return;
  const kept = Object.entries(kill.releases).filter(([locale]) => existing.includes(locale));
  const where = { contentType, relatedDocumentId: documentId };
  const data = { releases: Object.fromEntries(kept) };
  await db.query(KILL).updateMany({ where, data });
};
