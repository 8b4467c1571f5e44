import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import { changesIn } from '@newsroom/plugin-kit/server/database/raw-result';
import {
  run,
  tableOf,
  transact,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { inTurn } from '../../database/connection';
import { lastId } from '../../database/last-id';
import { lockFacets } from '../../database/lock';
import { FACET, RELEASE } from '../../database/uids';
import { facetLinks, type FacetLink } from './facet-links';
import { expectedFacets, randomDocumentId } from './recompute-facets';

/** Ids greater than the first, up to the second. */
type Range = readonly [number, number];

const deleteWrong = async (
  db: Database,
  uid: string,
  link: FacetLink,
  range: Range,
): Promise<number> => {
  const rows = tableOf(db, FACET);
  const removed = await run<unknown>(db, (knex) =>
    knex.raw(
      // Expressions, for which SQLite has no index: by that of the feed it would read all rows of the type for each range.
      `delete from ${rows} where id > ? and id <= ? and content_type || '' = ? and facet || '' = ?
        and not exists (select 1 from ${tableOf(db, RELEASE)} r
        join ${tableOf(db, uid)} a on a.document_id = r.related_document_id and a.locale = r.locale
          and a.published_at is not null
        join ${link.table} l on l.${link.own} = a.id
        join ${link.targetTable} t on t.id = l.${link.other}
        where r.content_type = ${rows}.content_type and r.locale = ${rows}.locale
          and r.related_document_id = ${rows}.related_document_id
          and r.released_at = ${rows}.released_at and t.document_id = ${rows}.target)`,
      [...range, uid, link.facet],
    ),
  );
  return changesIn(removed);
};

const insertMissing = async (
  db: Database,
  uid: string,
  link: FacetLink,
  range: Range,
): Promise<number> => {
  const rows = tableOf(db, FACET);
  // Distinct: a version may be linked to a person twice.
  const added = await run<unknown>(db, (knex) =>
    knex.raw(
      `insert into ${rows}
        (document_id, content_type, facet, target, locale, released_at, related_document_id)
      select ${randomDocumentId(db)}, ?, s.facet, s.target, s.locale, s.released_at, s.related_document_id
      from (select distinct * from (${expectedFacets(db, uid, link)} and r.id > ? and r.id <= ?) u
        where not exists (select 1 from ${rows} f where f.content_type = ? and f.facet = u.facet
          and f.target = u.target and f.locale = u.locale and f.released_at = u.released_at
          and f.related_document_id = u.related_document_id)) s`,
      [uid, uid, ...range, uid],
    ),
  );
  return changesIn(added);
};

/** Loads the last ids of releases and of facets. */
const lastIds = (db: Database): Promise<number[]> =>
  inTurn([RELEASE, FACET], async (uid) => (await lastId(db, uid)) ?? 0);

export const hasNoFacets = async (db: Database): Promise<boolean> => (await lastIds(db))[1] === 0;

export const hasFewReleases = async (db: Database): Promise<boolean> =>
  ((await lastIds(db))[0] ?? 0) <= FEW;
const FEW = 2000;

/** How many ids are read at once: some milliseconds, for which SQLite's driver blocks the event loop. */
const CHUNK = 250;

export interface ReconcileStep {
  /** How many rows were wrong or missing. */
  changed: number;
  /** The share of the type that is done, 0 to 1. */
  share: number;
}

type Work = (db: Database, uid: string, link: FacetLink, range: Range) => Promise<number>;

/** Reconciles the facets of a type in chunks, with pauses as long as each took, for readers. */
export async function* reconcileFacets(db: Database, optIn: OptIn): AsyncGenerator<ReconcileStep> {
  const [releases = 0, facets = 0] = await lastIds(db);
  const works: [Work, number][] = [
    [deleteWrong, facets],
    [insertMissing, releases],
  ];
  const links = facetLinks(db, optIn);
  const all = links.length * (releases + facets);
  let done = 0;
  for (const link of links) {
    for (const [work, last] of works) {
      for (let after = 0; after < last; after += CHUNK) {
        // Two processes that boot at once would each insert what is missing.
        const changed = await withPause(() =>
          transact(db, async () => {
            await lockFacets(db);
            return work(db, optIn.uid, link, [after, after + CHUNK]);
          }),
        );
        done += Math.min(CHUNK, last - after);
        yield { changed, share: done / all };
      }
    }
  }
}
