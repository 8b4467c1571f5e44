import { columnOf, run, tableOf, toEpoch, type Database } from '../../database/connection';
import { RELEASE } from '../../database/uids';
import { releaseOf } from './visible-sql';

export interface PublishedVersion {
  id: number;
  documentId: string;
  locale: string;
  /** In epoch ms; without a release row, the one that the backfill would insert. */
  releasedAt: number | null;
  hasRelease: boolean;
  /** Null if it has none, or `slugField` wasn't given. */
  slug: string | null;
}

interface Row {
  id: number;
  document_id: string;
  locale: string;
  released_at: number | string | Date | null;
  release_id: number | null;
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
  const slug = slugField === undefined ? [] : [{ slug: `a.${columnOf(db, uid, slugField)}` }];
  const rows = await run<Row[]>(db, (knex) =>
    knex({ a: tableOf(db, uid) })
      .leftJoin({ r: tableOf(db, RELEASE) }, (on) => {
        on.on('a.document_id', 'r.related_document_id')
          .andOn('a.locale', 'r.locale')
          .andOnVal('r.content_type', uid);
      })
      .whereIn('a.document_id', documentIds)
      .whereNotNull('a.published_at')
      .orderBy(['a.locale', 'a.id'])
      .select('a.id', 'a.document_id', 'a.locale', { release_id: 'r.id' }, ...slug)
      .select(knex.raw(`${releaseOf(db, uid, 'a')} as released_at`)),
  );
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    releasedAt: row.released_at === null ? null : toEpoch(row.released_at),
    hasRelease: row.release_id !== null,
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
