import { run, tableOf, toEpoch, type Database } from '../../database/connection';
import { RELEASE } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';
import { isEmbargo } from './visible-sql';

interface Row {
  related_document_id: string;
  locale: string;
  released_at: number | string | Date;
}

/** The release set for a draft that isn't published, in epoch ms. */
export interface PlannedRelease extends VersionKey {
  releasedAt: number;
}

/** Loads the releases ahead of a type's drafts that aren't published in that language, the earliest first. */
export const plannedReleases = async (
  db: Database,
  uid: string,
  now: number,
  limit: number,
): Promise<PlannedRelease[]> => {
  const rows = await run<Row[]>(db, (knex) =>
    knex({ r: tableOf(db, RELEASE) })
      .join({ a: tableOf(db, uid) }, (on) => {
        on.on('a.document_id', 'r.related_document_id').andOn('a.locale', 'r.locale');
      })
      .where('r.content_type', uid)
      .whereNull('a.published_at')
      .whereRaw(isEmbargo(db, 'r.released_at'), [new Date(now)])
      .whereNotExists(
        knex({ p: tableOf(db, uid) })
          .whereRaw('p.document_id = r.related_document_id and p.locale = r.locale')
          .whereNotNull('p.published_at')
          .select(knex.raw('1')),
      )
      .orderBy([{ column: 'r.released_at' }, { column: 'r.related_document_id' }])
      .limit(limit)
      .select('r.related_document_id', 'r.locale', 'r.released_at'),
  );
  return rows.map((row) => ({
    contentType: uid,
    documentId: row.related_document_id,
    locale: row.locale,
    releasedAt: toEpoch(row.released_at),
  }));
};
