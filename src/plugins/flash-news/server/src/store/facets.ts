import type { OptIn } from '../../../shared/opt-in';
import { inTurn, isPostgres, run, tableOf, toEpoch, type Database } from './connection';
import { facetLinks, type FacetLink } from './facet-links';
import { changesIn, rowsIn } from './raw';
import { FACET, RELEASE } from './uids';

/*
 * The projection behind a feed that is narrowed to a category or a person. It is never counted up and down:
 * what belongs in it is read from the relations and the releases, and what differs is written. A page asks the
 * relation again for what it shows, so that a row too many is never served.
 */

interface Row {
  facet: string;
  target: string;
  locale: string;
  released_at: number | string | Date;
}

/** All that belongs in the projection through one relation; `?` stands for the type's uid. */
const truth = (db: Database, uid: string, link: FacetLink): string => `
  select '${link.facet}' as facet, t.document_id as target, r.locale, r.released_at,
    r.related_document_id
  from ${tableOf(db, RELEASE)} r
  join ${tableOf(db, uid)} a on a.document_id = r.related_document_id and a.locale = r.locale
    and a.published_at is not null
  join ${link.table} l on l.${link.own} = a.id
  join ${link.target} t on t.id = l.${link.other}
  where r.content_type = ?`;

const keyOf = ({ facet, target, locale, released_at }: Row): string =>
  JSON.stringify([facet, target, locale, toEpoch(released_at)]);

/** Rows are written by SQL, so they bring their own ids. */
const newId = (db: Database): string =>
  isPostgres(db) ? 'substr(md5(random()::text), 1, 24)' : 'lower(hex(randomblob(12)))';

/** Tells the projection anew of one document, in all its languages. Called in the transaction of its write. */
export const refreshFacets = async (
  db: Database,
  optIn: OptIn,
  documentId: string,
): Promise<void> => {
  const { uid } = optIn;
  const of = { content_type: uid, related_document_id: documentId };
  const known = await run<(Row & { id: number })[]>(db, (knex) =>
    knex(tableOf(db, FACET)).where(of).select('id', 'facet', 'target', 'locale', 'released_at'),
  );
  const right = await inTurn(facetLinks(db, optIn), (link) =>
    run<unknown>(db, (knex) =>
      knex.raw(`${truth(db, uid, link)} and r.related_document_id = ?`, [uid, documentId]),
    ).then(rowsIn<Row>),
  );
  const wanted = new Map(right.flat().map((row) => [keyOf(row), row]));
  const kept = new Set(known.map(keyOf).filter((key) => wanted.has(key)));
  const stale = known.filter((row) => !wanted.has(keyOf(row))).map(({ id }) => id);
  if (stale.length > 0) {
    await run(db, (knex) => knex(tableOf(db, FACET)).whereIn('id', stale).delete());
  }
  for (const [key, { facet, target, locale, released_at }] of wanted) {
    if (kept.has(key)) continue;
    const row = { ...of, facet, target, locale, released_at: new Date(toEpoch(released_at)) };
    await run(db, (knex) =>
      knex(tableOf(db, FACET)).insert({ ...row, document_id: knex.raw(newId(db)) }),
    );
  }
};

/** Rows by their ids: those after the first, up to the second. */
type Range = readonly [number, number];

const removeWrong = async (
  db: Database,
  uid: string,
  link: FacetLink,
  range: Range,
): Promise<number> => {
  const rows = tableOf(db, FACET);
  const removed = await run<unknown>(db, (knex) =>
    knex.raw(
      `delete from ${rows} where id > ? and id <= ? and content_type = ? and facet = ?
        and not exists (select 1 from ${tableOf(db, RELEASE)} r
        join ${tableOf(db, uid)} a on a.document_id = r.related_document_id and a.locale = r.locale
          and a.published_at is not null
        join ${link.table} l on l.${link.own} = a.id
        join ${link.target} t on t.id = l.${link.other}
        where r.content_type = ${rows}.content_type and r.locale = ${rows}.locale
          and r.related_document_id = ${rows}.related_document_id
          and r.released_at = ${rows}.released_at and t.document_id = ${rows}.target)`,
      [...range, uid, link.facet],
    ),
  );
  return changesIn(removed);
};

const addMissing = async (
  db: Database,
  uid: string,
  link: FacetLink,
  range: Range,
): Promise<number> => {
  const rows = tableOf(db, FACET);
  // Distinct, since a person may be linked twice to one version.
  const added = await run<unknown>(db, (knex) =>
    knex.raw(
      `insert into ${rows}
        (document_id, content_type, facet, target, locale, released_at, related_document_id)
      select ${newId(db)}, ?, s.facet, s.target, s.locale, s.released_at, s.related_document_id
      from (select distinct * from (${truth(db, uid, link)} and r.id > ? and r.id <= ?) u
        where not exists (select 1 from ${rows} f where f.content_type = ? and f.facet = u.facet
          and f.target = u.target and f.locale = u.locale and f.released_at = u.released_at
          and f.related_document_id = u.related_document_id)) s`,
      [uid, uid, ...range, uid],
    ),
  );
  return changesIn(added);
};

/** The last ids of releases and of facets. */
const lastIds = (db: Database): Promise<number[]> =>
  inTurn([RELEASE, FACET], async (uid) => {
    const [last] = await run<{ last: number | null }[]>(db, (knex) =>
      knex(tableOf(db, uid)).max('id as last'),
    );
    return last?.last ?? 0;
  });

/** Whether nothing is in the projection. */
export const hasNoFacets = async (db: Database): Promise<boolean> => (await lastIds(db))[1] === 0;

/** So many rows are looked at in one go, in some ten milliseconds: SQLite lets nobody in meanwhile. */
const CHUNK = 2000;

/** Makes the whole projection of a type what it should be, piece by piece. Gives how many rows were wrong or missing. */
export async function* reconcileFacets(db: Database, optIn: OptIn): AsyncGenerator<number> {
  const [releases = 0, facets = 0] = await lastIds(db);
  for (const link of facetLinks(db, optIn)) {
    for (let after = 0; after < facets; after += CHUNK) {
      yield await removeWrong(db, optIn.uid, link, [after, after + CHUNK]);
    }
    for (let after = 0; after < releases; after += CHUNK) {
      yield await addMissing(db, optIn.uid, link, [after, after + CHUNK]);
    }
  }
}

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
