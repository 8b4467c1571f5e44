import { setImmediate as nextTurn } from 'node:timers/promises';
import { run, tableOf, toEpoch, type Database } from './connection';
import { lastId } from './last-id';
import type { Version } from './releases';
import { RELEASE } from './uids';

/** So many ids are looked at together: a few ms, in which SQLite, whose driver answers at once, lets nobody in. */
const PIECE = 1000;

interface Row {
  document_id: string;
  locale: string;
  published_at: number | string | Date;
}

export interface Found {
  version: Version;
  /** Epoch ms. */
  publishedAt: number;
}

/**
 * Published versions that have no release, piece by piece, the rows that were made last first: so much of a type is
 * looked at as is asked for.
 */
export async function* versionsWithoutRelease(db: Database, uid: string): AsyncGenerator<Found[]> {
  // Ids are wanting where rows were deleted, and where a publication put a new row in the place of another.
  let last = await lastId(db, uid);
  while (last !== null) {
    const range: [number, number] = [last - PIECE + 1, last];
    const rows = await run<Row[]>(db, (knex) =>
      knex({ a: tableOf(db, uid) })
        .leftJoin({ r: tableOf(db, RELEASE) }, (on) => {
          on.on('a.document_id', 'r.related_document_id')
            .andOn('a.locale', 'r.locale')
            .andOnVal('r.content_type', uid);
        })
        .whereBetween('a.id', range)
        .whereNotNull('a.published_at')
        .whereNotNull('a.document_id')
        .whereNotNull('a.locale')
        .whereNull('r.id')
        .select('a.document_id', 'a.locale', 'a.published_at'),
    );
    yield rows.map((row) => ({
      version: { contentType: uid, documentId: row.document_id, locale: row.locale },
      publishedAt: toEpoch(row.published_at),
    }));
    last = await lastId(db, uid, range[0]);
    await nextTurn();
  }
}
