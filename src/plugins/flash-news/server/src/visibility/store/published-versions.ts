import {
  columnOf,
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { among, select } from '../../database/select';
import { RELEASE } from '../../database/uids';
import { releaseOf } from './visible-sql';

export interface PublishedVersion {
  id: number;
  documentId: string;
  locale: string;
  /** In epoch ms; without a release row, the one that the backfill would insert. */
  releasedAt: number | null;
  hasRelease: boolean;
  /** Of its draft as it was published, in epoch ms; null after bulk SQL. */
  updatedAt: number | null;
  /** Null if it has none, or `slugField` wasn't given. */
  slug: string | null;
}

interface Row {
  id: number;
  document_id: string;
  locale: string;
  released_at: number | string | Date | null;
  release_id: number | null;
  updated_at: number | string | Date | null;
  slug?: string | null;
}

/** Loads the published versions of documents with their releases, and their slugs if `slugField` is given. */
export const publishedVersions = async (
  db: Database,
  uid: string,
  documentIds: string[],
  slugField?: string,
): Promise<PublishedVersion[]> => {
  if (documentIds.length === 0) return [];
  const slug = slugField === undefined ? '' : `, a.${columnOf(db, uid, slugField)} as slug`;
  const wanted = among(db, 'a.document_id', documentIds);
  const rows = await select<Row>(
    db,
    `select a.id, a.document_id, a.locale, a.updated_at, r.id as release_id${slug},
        ${releaseOf(db, uid, 'a')} as released_at
      from ${tableOf(db, uid)} a left join ${tableOf(db, RELEASE)} r
        on r.related_document_id = a.document_id and r.locale = a.locale and r.content_type = ?
      where ${wanted.sql} and a.published_at is not null
      order by a.locale, a.id`,
    [uid, ...wanted.bound],
  );
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    releasedAt: row.released_at === null ? null : toEpoch(row.released_at),
    hasRelease: row.release_id !== null,
    updatedAt: row.updated_at === null ? null : toEpoch(row.updated_at),
    slug: row.slug ?? null,
  }));
};

/** Loads the locales in which a document exists, drafts included. */
export const existingLocales = async (
  db: Database,
  uid: string,
  documentId: string,
): Promise<string[]> => {
  const rows = await run<{ locale: string }[]>(db, (knex) =>
    knex(tableOf(db, uid)).where('document_id', documentId).distinct('locale').orderBy('locale'),
  );
  return rows.map((row) => row.locale);
};

/** Loads the locales whose draft was saved after its publication, by `updatedAt` as Strapi's panel does. */
export const modifiedLocales = async (
  db: Database,
  uid: string,
  documentId: string,
): Promise<string[]> => {
  const table = tableOf(db, uid);
  const rows = await run<{ locale: string }[]>(db, (knex) =>
    knex({ d: table })
      .join({ p: table }, (on) => {
        on.on('p.document_id', 'd.document_id').andOn('p.locale', 'd.locale');
      })
      .where('d.document_id', documentId)
      .whereNull('d.published_at')
      .whereNotNull('p.published_at')
      .whereRaw('d.updated_at > p.updated_at')
      .distinct('d.locale')
      .orderBy('d.locale'),
  );
  return rows.map((row) => row.locale);
};

/** Loads a document's title: a published one before a draft's, then that of the `home` locale before others. */
export const titleOf = async (
  db: Database,
  uid: string,
  titleField: string,
  documentId: string,
  home: string,
): Promise<string | null> => {
  const [row] = await run<Record<string, string | null>[]>(db, (knex) =>
    knex(tableOf(db, uid))
      .where('document_id', documentId)
      .orderByRaw('case when published_at is null then 1 else 0 end')
      .orderByRaw('case when locale = ? then 0 else 1 end, id', [home])
      .limit(1)
      .select({ title: columnOf(db, uid, titleField) }),
  );
  return row?.title ?? null;
};

/** Loads the published versions among the rows with these ids. */
export const publishedAmong = async (
  db: Database,
  uid: string,
  ids: number[],
): Promise<{ documentId: string; locale: string }[]> => {
  const rows = await run<{ document_id: string; locale: string }[]>(db, (knex) =>
    knex(tableOf(db, uid))
      .whereIn('id', ids)
      .whereNotNull('published_at')
      .whereNotNull('locale')
      .select('document_id', 'locale'),
  );
  return rows.map((row) => ({ documentId: row.document_id, locale: row.locale }));
};
