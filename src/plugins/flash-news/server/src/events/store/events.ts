import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { EventDetail, EventKind } from '../../../../shared/contracts/event';
import type { Level } from '../../../../shared/flash';
import { lockNewsroom } from '../../database/lock';
import { EVENT } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';
import { NEVER } from '../../visibility/is-visible';

/** An event to append; times in epoch ms. */
export interface NewEvent {
  kind: EventKind;
  contentType: string;
  documentId: string;
  locale: string | null;
  level?: Level | null;
  expiresAt?: number | null;
  releasedAt?: number | null;
  actor: Actor;
  reason?: string | null;
  detail?: EventDetail | null;
  public: boolean;
  /** Of a publication: whether readers got a change by it; see the content type. */
  changed?: boolean | null;
  at: number;
}

export interface EventRecord extends Required<NewEvent> {
  id: number;
}

interface EventRow {
  id: number;
  kind: EventKind;
  contentType: string;
  relatedDocumentId: string;
  locale: string | null;
  level: Level | null;
  expiresAt: string | null;
  releasedAt: string | null;
  actorId: number | null;
  actorName: string;
  reason: string | null;
  detail: EventDetail | null;
  public: boolean;
  changed: boolean | null;
  at: string;
}

const toRecord = (row: EventRow): EventRecord => ({
  id: row.id,
  kind: row.kind,
  contentType: row.contentType,
  documentId: row.relatedDocumentId,
  locale: row.locale,
  level: row.level,
  expiresAt: row.expiresAt === null ? null : Date.parse(row.expiresAt),
  releasedAt: row.releasedAt === null ? null : Date.parse(row.releasedAt),
  actor: { id: row.actorId, name: row.actorName },
  reason: row.reason,
  detail: row.detail,
  public: row.public,
  changed: row.changed,
  at: Date.parse(row.at),
});

/** Converts the result of a lifecycle event of the log's model. */
export const toEventRecord = (result: unknown): EventRecord => toRecord(result as EventRow);

const toDate = (epoch: number | null | undefined): Date | null =>
  epoch == null || epoch === NEVER ? null : new Date(epoch);

/**
 * Appends an event under the newsroom lock, so that ids are in commit order; returns its id.
 * @throws Error outside a transaction: an event is committed with the change that it records.
 */
export const appendEvent = async (db: Database, event: NewEvent): Promise<number> => {
  await lockNewsroom(db);
  const { documentId, actor, expiresAt, releasedAt, at, ...rest } = event;
  const data = {
    ...rest,
    relatedDocumentId: documentId,
    expiresAt: toDate(expiresAt),
    releasedAt: toDate(releasedAt),
    actorId: actor.id,
    actorName: actor.name,
    at: new Date(at),
  };
  const { id } = (await db.query(EVENT).create({ data })) as EventRow;
  return id;
};

export interface EventCriteria {
  contentType?: string;
  documentId?: string;
  kind?: EventKind;
  /** The id of a member of staff. */
  actor?: number;
  /** Epoch ms; `to` is exclusive. */
  from?: number;
  to?: number;
  /** Only events with a lower id. */
  before: number | null;
  limit: number;
}

/** Loads events, newest first. */
export const findEvents = async (
  db: Database,
  { contentType, documentId, kind, actor, from, to, before, limit }: EventCriteria,
): Promise<EventRecord[]> => {
  const where = {
    ...(contentType !== undefined && { contentType }),
    ...(documentId !== undefined && { relatedDocumentId: documentId }),
    ...(kind !== undefined && { kind }),
    ...(actor !== undefined && { actorId: actor }),
    ...((from !== undefined || to !== undefined) && { at: between(from, to) }),
    ...(before !== null && { id: { $lt: before } }),
  };
  const orderBy = { id: 'desc' };
  const rows = (await db.query(EVENT).findMany({ where, orderBy, limit })) as EventRow[];
  return rows.map(toRecord);
};

/** Loads events with a higher id, oldest first. */
export const findEventsAfter = async (
  db: Database,
  after: number,
  limit: number,
): Promise<EventRecord[]> => {
  const where = { id: { $gt: after } };
  const orderBy = { id: 'asc' };
  const rows = (await db.query(EVENT).findMany({ where, orderBy, limit })) as EventRow[];
  return rows.map(toRecord);
};

/** Returns the id of the newest event, 0 if there is none. */
export const lastEventId = async (db: Database): Promise<number> => {
  const orderBy = { id: 'desc' };
  const row = await db.query(EVENT).findOne({ select: ['id'], orderBy });
  return (row as { id: number } | null)?.id ?? 0;
};

const between = (from: number | undefined, to: number | undefined) => ({
  ...(from !== undefined && { $gte: new Date(from) }),
  ...(to !== undefined && { $lt: new Date(to) }),
});

/** Loads the events that raised and ended a document's last flash; `ended` is null while it runs. */
export const lastFlashEvents = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<{ raised: EventRecord | null; ended: EventRecord | null }> => {
  const newest = async (where: object): Promise<EventRecord | null> => {
    const of = { contentType, relatedDocumentId: documentId };
    const orderBy = { id: 'desc' };
    const row = await db.query(EVENT).findOne({ where: { ...of, ...where }, orderBy });
    return row === null ? null : toRecord(row as EventRow);
  };
  const raised = await newest({ kind: 'flash.raised' });
  const ended = raised
    ? await newest({ kind: { $in: ['flash.ended', 'flash.expired'] }, id: { $gt: raised.id } })
    : null;
  return { raised, ended };
};

const PUBLICATIONS = ['news.scheduled', 'news.released', 'news.updated', 'news.withdrawn'];

/** Returns the kind of a version's newest publication or withdrawal; undefined if the log has none. */
export const lastPublication = async (
  db: Database,
  { contentType, documentId, locale }: VersionKey,
): Promise<EventKind | undefined> => {
  const where = {
    ...{ contentType, relatedDocumentId: documentId, locale },
    kind: { $in: PUBLICATIONS },
  };
  const row = await db.query(EVENT).findOne({ where, orderBy: { id: 'desc' } });
  return (row as EventRow | null)?.kind;
};
