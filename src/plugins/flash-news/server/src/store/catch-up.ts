import { setImmediate as nextTurn } from 'node:timers/promises';
import { run, tableOf, toEpoch, type Database } from './connection';
import type { Version } from './releases';
import { RELEASE } from './uids';

/** Rows of a type that are looked at together: a few ms, in which SQLite, whose driver answers at once, lets nobody in. */
const PIECE = 2000;

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
  const table = tableOf(db, uid);
  for (let below: number | null = null; ;) {
    const end: number | null = below;
    const [piece] = await run<{ lowest: number | null }[]>(db, (knex) => {
      const ids = knex(table).orderBy('id', 'desc').limit(PIECE).select('id').as('piece');
      if (end !== null) void ids.where('id', '<', end);
      return knex.from(ids).min('id as lowest');
    });
    const lowest: number | null = piece?.lowest ?? null;
    if (lowest === null) return;
    const rows = await run<Row[]>(db, (knex) => {
      const missing = knex({ a: table })
        .leftJoin({ r: tableOf(db, RELEASE) }, (on) => {
          on.on('a.document_id', 'r.related_document_id')
            .andOn('a.locale', 'r.locale')
            .andOnVal('r.content_type', uid);
        })
        .where('a.id', '>=', lowest)
        .whereNotNull('a.published_at')
        .whereNotNull('a.document_id')
        .whereNotNull('a.locale')
        .whereNull('r.id')
        .select('a.document_id', 'a.locale', 'a.published_at');
      return end === null ? missing : missing.where('a.id', '<', end);
    });
    yield rows.map((row) => ({
      version: { contentType: uid, documentId: row.document_id, locale: row.locale },
      publishedAt: toEpoch(row.published_at),
    }));
    below = lowest;
    await nextTurn();
  }
}
