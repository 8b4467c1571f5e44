import type { OptIn } from '../../../../shared/opt-in';
import {
  inTurn,
  isPostgres,
  run,
  tableOf,
  toEpoch,
  type Database,
} from '../../database/connection';
import { rowsIn } from '../../database/raw-result';
import { FACET, RELEASE } from '../../database/uids';
import { facetLinks, type FacetLink } from './facet-links';

/*
 * The projection behind a feed that is narrowed to a category or a person. It is never counted up and down:
 * what belongs in it is read from the relations and the releases, and what differs is written. A page asks the
 * relation again for what it shows, so that a row too many is never served.
 */

interface FacetRow {
  facet: string;
  target: string;
  locale: string;
  released_at: number | string | Date;
}

/** All that belongs in the projection through one relation; `?` stands for the type's uid. */
export const truth = (db: Database, uid: string, link: FacetLink): string => `
  select '${link.facet}' as facet, t.document_id as target, r.locale, r.released_at,
    r.related_document_id
  from ${tableOf(db, RELEASE)} r
  join ${tableOf(db, uid)} a on a.document_id = r.related_document_id and a.locale = r.locale
    and a.published_at is not null
  join ${link.table} l on l.${link.own} = a.id
  join ${link.target} t on t.id = l.${link.other}
  where r.content_type = ?`;

const keyOf = ({ facet, target, locale, released_at }: FacetRow): string =>
  JSON.stringify([facet, target, locale, toEpoch(released_at)]);

/** Rows are written by SQL, so they bring their own ids. */
export const newId = (db: Database): string =>
  isPostgres(db) ? 'substr(md5(random()::text), 1, 24)' : 'lower(hex(randomblob(12)))';

/** Rows that one statement inserts at most: SQLite has a bound of 500. */
const AT_ONCE = 100;

/** Tells the projection anew of one document, in all its languages. Called in the transaction of its write. */
export const refreshFacets = async (
  db: Database,
  optIn: OptIn,
  documentId: string,
): Promise<void> => {
  const { uid } = optIn;
  const of = { content_type: uid, related_document_id: documentId };
  const known = await run<(FacetRow & { id: number })[]>(db, (knex) =>
    knex(tableOf(db, FACET)).where(of).select('id', 'facet', 'target', 'locale', 'released_at'),
  );
  const right = await inTurn(facetLinks(db, optIn), (link) =>
    run<unknown>(db, (knex) =>
      knex.raw(`${truth(db, uid, link)} and r.related_document_id = ?`, [uid, documentId]),
    ).then(rowsIn<FacetRow>),
  );
  const wanted = new Map(right.flat().map((row) => [keyOf(row), row]));
  const kept = new Set(known.map(keyOf).filter((key) => wanted.has(key)));
  const stale = known.filter((row) => !wanted.has(keyOf(row))).map(({ id }) => id);
  if (stale.length > 0) {
    await run(db, (knex) => knex(tableOf(db, FACET)).whereIn('id', stale).delete());
  }
  const missing = [...wanted].filter(([key]) => !kept.has(key)).map(([, row]) => row);
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    const rows = missing.slice(start, start + AT_ONCE);
    await run(db, (knex) =>
      knex(tableOf(db, FACET)).insert(
        rows.map(({ facet, target, locale, released_at }) => ({
          ...{ ...of, facet, target, locale, released_at: new Date(toEpoch(released_at)) },
          document_id: knex.raw(newId(db)),
        })),
      ),
    );
  }
};

/** Lets a version stand at its release, under whatever it stands. */
export const moveFacets = async (
  db: Database,
  version: { contentType: string; documentId: string; locale: string },
  releasedAt: number,
): Promise<void> => {
  await run(db, (knex) =>
    knex(tableOf(db, FACET))
      .where({
        content_type: version.contentType,
        related_document_id: version.documentId,
        locale: version.locale,
      })
      .update({ released_at: new Date(releasedAt) }),
  );
};
