import {
  run,
  tableOf,
  toEpoch,
  type Connection,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { RELEASE } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';
import { updateFacetReleases } from '../../facets/store/recompute-facets';
import { isEmbargo, isReleased, isVisible } from './visible-sql';

/** The moment a version becomes public (epoch ms); ahead of now it is an embargo. */
export interface Release extends VersionKey {
  releasedAt: number;
  /** Whether the log has its event; column `announced`. */
  releaseLogged: boolean;
}

interface KeyRow {
  content_type: string;
  related_document_id: string;
  locale: string;
}

interface Row extends KeyRow {
  released_at: number | string | Date;
  announced: boolean | number;
}

const keyOf = ({ contentType, documentId, locale }: VersionKey) => ({
  content_type: contentType,
  related_document_id: documentId,
  locale,
});

const toVersion = (row: KeyRow): VersionKey => ({
  contentType: row.content_type,
  documentId: row.related_document_id,
  locale: row.locale,
});

const fromRow = (row: Row): Release => ({
  ...toVersion(row),
  releasedAt: toEpoch(row.released_at),
  releaseLogged: Boolean(row.announced),
});

/** Converts a release to a row of knex, with a documentId: Strapi's query builder has no ON CONFLICT. */
const toRow = (db: Database, release: Release, now: number) => {
  const documentId = db.metadata.get(RELEASE).attributes.documentId as { default(): string };
  return {
    document_id: documentId.default(),
    ...keyOf(release),
    released_at: new Date(release.releasedAt),
    announced: release.releaseLogged,
    created_at: new Date(now),
    updated_at: new Date(now),
    published_at: new Date(now),
  };
};

type ReleaseListener = (version: VersionKey) => Promise<void>;

const listeners = new WeakMap<Database, ReleaseListener[]>();

/** Calls `listener` after every change of a release, in the transaction that changes it, and once an embargo has lifted. */
export const subscribeReleases = (db: Database, listener: ReleaseListener): void => {
  listeners.set(db, [...(listeners.get(db) ?? []), listener]);
};

/** Notifies the listeners that a release has changed, or has passed. */
export const notifyRelease = async (db: Database, version: VersionKey): Promise<void> => {
  for (const listener of listeners.get(db) ?? []) await listener(version);
};

/** Inserts releases of versions that have none. `now` in epoch ms. */
export const insertMissing = async (
  db: Database,
  releases: Release[],
  now: number,
): Promise<void> => {
  if (releases.length === 0) return;
  await run(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .insert(releases.map((release) => toRow(db, release, now)))
      .onConflict(['content_type', 'related_document_id', 'locale'])
      .ignore(),
  );
};

/** Upserts a release, updates it in the facets, and notifies the listeners. */
export const upsertRelease = async (db: Database, release: Release, now: number): Promise<void> => {
  await run(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .insert(toRow(db, release, now))
      .onConflict(['content_type', 'related_document_id', 'locale'])
      .merge(['released_at', 'announced', 'updated_at']),
  );
  const { contentType, documentId, locale, releasedAt } = release;
  const version = { contentType, documentId, locale };
  await updateFacetReleases(db, version, releasedAt);
  await notifyRelease(db, version);
};

export const releasesOf = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<Release[]> => {
  const rows = await run<Row[]>(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .where({ content_type: contentType, related_document_id: documentId })
      .orderBy('locale'),
  );
  return rows.map(fromRow);
};

/** Loads the releases ahead of documents' versions, published or drafts; that of a kill is none. `now` in epoch ms. */
export const embargoesAmong = async (
  db: Database,
  contentType: string,
  documentIds: string[],
  now: number,
): Promise<Release[]> => {
  if (documentIds.length === 0) return [];
  const rows = await run<Row[]>(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .where('content_type', contentType)
      .whereIn('related_document_id', documentIds)
      .whereRaw(isEmbargo(db, 'released_at'), [new Date(now)]),
  );
  return rows.map(fromRow);
};

export const deleteReleases = async (db: Database, versions: VersionKey[]): Promise<void> => {
  for (const version of versions) {
    await run(db, (knex) => knex(tableOf(db, RELEASE)).where(keyOf(version)).delete());
  }
};

/**
 * Claims the event of a release that has passed: true for the one caller that sets `announced`. Call it under the newsroom
 * lock only. `now` in epoch ms.
 */
export const claimReleaseEvent = async (
  db: Database,
  version: VersionKey,
  now: number,
): Promise<boolean> => {
  const changed = await run<number>(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .where({ ...keyOf(version), announced: false })
      .whereRaw(isReleased('released_at'), [new Date(now)])
      .update({ announced: true }),
  );
  return changed === 1;
};

/** Joins releases (`r`) to the rows (`a`) of a type, draft and published. */
const releasesWithRows = (db: Database, knex: Connection, uid: string) =>
  knex({ r: tableOf(db, RELEASE) })
    .join({ a: tableOf(db, uid) }, (on) => {
      on.on('a.document_id', 'r.related_document_id').andOn('a.locale', 'r.locale');
    })
    .where('r.content_type', uid);

/** Loads the releases of visible versions that have no event yet, the earliest first. */
export const dueReleases = async (
  db: Database,
  uid: string,
  now: number,
  limit: number,
): Promise<Release[]> => {
  const rows = await run<Row[]>(db, (knex) =>
    releasesWithRows(db, knex, uid)
      .where('r.announced', false)
      .whereRaw(isVisible('a', 'r.released_at'), [new Date(now)])
      .orderBy('r.released_at')
      .limit(limit)
      .select('r.*'),
  );
  return rows.map(fromRow);
};

/** A release ahead; `published` is false for a draft. */
export interface ReleaseAhead extends Release {
  published: boolean;
}

/** Loads the releases ahead of a type's versions, published or drafts, the earliest first. */
export const releasesAhead = async (
  db: Database,
  uid: string,
  now: number,
  limit: number,
): Promise<ReleaseAhead[]> => {
  const rows = await run<(Row & { published: number | null })[]>(db, (knex) =>
    knex({ r: tableOf(db, RELEASE) })
      .leftJoin({ a: tableOf(db, uid) }, (on) => {
        on.on('a.document_id', 'r.related_document_id')
          .andOn('a.locale', 'r.locale')
          .andOnNotNull('a.published_at');
      })
      .leftJoin({ d: tableOf(db, uid) }, (on) => {
        on.on('d.document_id', 'r.related_document_id')
          .andOn('d.locale', 'r.locale')
          .andOnNull('d.published_at');
      })
      .where('r.content_type', uid)
      .where((row) => void row.whereNotNull('a.id').orWhereNotNull('d.id'))
      .whereRaw(isEmbargo(db, 'r.released_at'), [new Date(now)])
      .orderBy([{ column: 'r.released_at' }, { column: 'r.related_document_id' }])
      .limit(limit)
      .select('r.*', { published: 'a.id' }),
  );
  return rows.map((row) => ({ ...fromRow(row), published: row.published !== null }));
};
