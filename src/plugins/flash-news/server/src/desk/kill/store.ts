import type { Actor } from '../../../../shared/contracts/actor';
import type { Database } from '../../database/connection';
import { KILL } from '../../database/uids';

/** A killed document as kept; times in epoch ms. */
export interface KillRecord {
  contentType: string;
  documentId: string;
  notice: string;
  reason: string;
  killedAt: number;
  actor: Actor;
  /** Locales in which readers saw it when it was killed. */
  publicIn: string[];
  /** Its releases as they were, by locale. */
  releases: Record<string, number>;
}

// What strapi.db.query gives of the type above; its own types can't know a plugin's model.
interface KillEntry {
  contentType: string;
  relatedDocumentId: string;
  notice: string;
  reason: string;
  killedAt: string;
  actorId: number | null;
  actorName: string;
  publicIn: string[];
  releases: Record<string, number>;
}

const fromEntry = ({ relatedDocumentId, actorId, actorName, ...entry }: KillEntry): KillRecord => ({
  contentType: entry.contentType,
  documentId: relatedDocumentId,
  notice: entry.notice,
  reason: entry.reason,
  killedAt: Date.parse(entry.killedAt),
  actor: { id: actorId, name: actorName },
  publicIn: entry.publicIn,
  releases: entry.releases,
});

export const insertKill = async (
  db: Database,
  { documentId, actor, killedAt, ...rest }: KillRecord,
): Promise<void> => {
  const data = {
    ...rest,
    relatedDocumentId: documentId,
    killedAt: new Date(killedAt),
    actorId: actor.id,
    actorName: actor.name,
  };
  await db.query(KILL).create({ data });
};

/** Those of the documents that are killed. */
export const killsAmong = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<KillRecord[]> => {
  if (documentIds.length === 0) return [];
  const where = { contentType, relatedDocumentId: { $in: documentIds } };
  return ((await db.query(KILL).findMany({ where })) as KillEntry[]).map(fromEntry);
};

export const findKill = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<KillRecord | null> => (await killsAmong(db, contentType, [documentId]))[0] ?? null;

/** All that is killed now, the latest first. */
export const allKills = async (db: Database): Promise<KillRecord[]> =>
  (
    (await db
      .query(KILL)
      .findMany({ orderBy: [{ killedAt: 'desc' }, { id: 'desc' }] })) as KillEntry[]
  ).map(fromEntry);

export const deleteKill = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<void> => {
  await db.query(KILL).deleteMany({ where: { contentType, relatedDocumentId: documentId } });
};
