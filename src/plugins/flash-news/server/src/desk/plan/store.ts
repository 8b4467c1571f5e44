import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import { PLAN } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';

/** A planned publication; `publishAt` in epoch ms. */
export interface PlanRecord extends VersionKey {
  publishAt: number;
  /** Who planned it, and with whose permissions it is published. */
  actor: Actor;
  /** Why it was refused at its time; null while it waits. */
  failure: string | null;
}

interface PlanRow {
  contentType: string;
  relatedDocumentId: string;
  locale: string;
  publishAt: string;
  actorId: number | null;
  actorName: string;
  failure: string | null;
}

const toRecord = (row: PlanRow): PlanRecord => ({
  contentType: row.contentType,
  documentId: row.relatedDocumentId,
  locale: row.locale,
  publishAt: Date.parse(row.publishAt),
  actor: { id: row.actorId, name: row.actorName },
  failure: row.failure,
});

const whereVersion = ({ contentType, documentId, locale }: VersionKey) => ({
  contentType,
  relatedDocumentId: documentId,
  locale,
});

const find = async (db: Database, params: object): Promise<PlanRecord[]> =>
  ((await db.query(PLAN).findMany(params)) as PlanRow[]).map(toRecord);

/** Inserts the plan of a version that has none. Under the newsroom lock. */
export const insertPlan = async (
  db: Database,
  { publishAt, actor, ...version }: Omit<PlanRecord, 'failure'>,
): Promise<void> => {
  const actorColumns = { actorId: actor.id, actorName: actor.name };
  const data = { ...whereVersion(version), publishAt: new Date(publishAt), ...actorColumns };
  await db.query(PLAN).create({ data });
};

export const saveFailure = async (
  db: Database,
  version: VersionKey,
  failure: string,
): Promise<void> => {
  await db.query(PLAN).updateMany({ where: whereVersion(version), data: { failure } });
};

/** Returns whether the version had a plan. */
export const deletePlan = async (db: Database, version: VersionKey): Promise<boolean> => {
  const { count } = await db.query(PLAN).deleteMany({ where: whereVersion(version) });
  return count > 0;
};

/** Deletes a document's plans, except in the locales in which it still exists. */
export const deletePlans = async (
  db: Database,
  contentType: string,
  documentId: string,
  existing: string[],
): Promise<void> => {
  const where = { contentType, relatedDocumentId: documentId, locale: { $notIn: existing } };
  await db.query(PLAN).deleteMany({ where });
};

export const findPlan = async (db: Database, version: VersionKey): Promise<PlanRecord | null> =>
  (await find(db, { where: whereVersion(version) }))[0] ?? null;

export const plansOf = (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<PlanRecord[]> =>
  find(db, { where: { contentType, relatedDocumentId: documentId }, orderBy: { locale: 'asc' } });

/** Loads the plans of these types that are due at `now` (epoch ms) and were not refused, the earliest first. */
export const duePlans = (
  db: Database,
  uids: string[],
  now: number,
  limit: number,
): Promise<PlanRecord[]> =>
  find(db, {
    where: { contentType: { $in: uids }, publishAt: { $lte: new Date(now) }, failure: null },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    limit,
  });

/** Loads the plans that were refused, the latest first. */
export const refusedPlans = (db: Database, limit: number): Promise<PlanRecord[]> =>
  find(db, {
    where: { failure: { $notNull: true } },
    orderBy: [{ publishAt: 'desc' }, { id: 'desc' }],
    limit,
  });
