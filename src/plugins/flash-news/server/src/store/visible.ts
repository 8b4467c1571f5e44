import type { Companion, PublicThrough } from '../../../shared/opt-in';
import type { Guarded } from '../reading/guarded';
import { run, tableOf, type Connection, type Database } from './connection';
import { RELEASE } from './uids';

type Query = ReturnType<Connection['queryBuilder']>;

/** What tells a public row from another: the guarded types and the present, in epoch ms. */
export interface Publicity {
  db: Database;
  guarded: Guarded;
  now: number;
}

interface Link {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/**
 * What a row of a guarded type must meet to be public, in the form of a Strapi `where`. Each part is one
 * subquery of the very statement that reads the row: nothing can be published or embargoed in between.
 * @param outer the alias of the statement's own table, by which the subqueries look up one row at a
 * time; without it they list all public ones.
 */
export const publicCondition = (publicity: Publicity, uid: string, outer?: string): object => {
  const companion = publicity.guarded.companions.find((one) => one.uid === uid);
  if (companion === undefined) return newsCondition(publicity, uid, outer);
  const ways = companion.publicWith.map((through) => ({
    id: { $in: idsThrough(publicity, companion, through, outer) },
  }));
  return { $and: [...(companion.drafts ? [PUBLISHED] : []), { $or: ways }] };
};

const PUBLISHED = { publishedAt: { $notNull: true } };

const newsCondition = ({ db, now }: Publicity, uid: string, outer: string | undefined): object => {
  const { connection: knex } = db;
  const released = knex({ r: tableOf(db, RELEASE) })
    .where('r.content_type', uid)
    .where('r.released_at', '<=', new Date(now));
  if (outer !== undefined) {
    released
      .whereRaw('?? = ??', ['r.related_document_id', `${outer}.document_id`])
      .whereRaw('?? = ??', ['r.locale', `${outer}.locale`])
      .select('r.related_document_id');
    return { $and: [PUBLISHED, { documentId: { $in: released } }] };
  }
  released
    .join({ v: tableOf(db, uid) }, (on) => {
      on.on('v.document_id', 'r.related_document_id').andOn('v.locale', 'r.locale');
    })
    .whereNotNull('v.published_at')
    .select('v.id');
  return { id: { $in: released } };
};

/** Rows of a companion that have a public entry in one of its relations. */
const idsThrough = (
  publicity: Publicity,
  { uid }: Companion,
  { field, target }: PublicThrough,
  outer: string | undefined,
): Query => {
  const { db } = publicity;
  const link = linkOf(db, uid, field);
  const own = `l.${link.joinColumn.name}`;
  const query = db
    .connection({ l: link.name })
    .join({ t: tableOf(db, target) }, 't.id', `l.${link.inverseJoinColumn.name}`)
    .select(own);
  if (outer !== undefined) query.whereRaw('?? = ??', [own, `${outer}.id`]);
  return onlyPublic(publicity, query, target, 't');
};

const linkOf = (db: Database, uid: string, field: string): Link =>
  (db.metadata.get(uid).attributes[field] as unknown as { joinTable: Link }).joinTable;

/** Narrows `query` to public rows of the table that it knows as `alias`. */
const onlyPublic = (publicity: Publicity, query: Query, uid: string, alias: string): Query => {
  const { db, guarded, now } = publicity;
  const companion = guarded.companions.find((one) => one.uid === uid);
  if (companion === undefined) {
    return query.whereNotNull(`${alias}.published_at`).whereExists(
      db
        .connection({ r: tableOf(db, RELEASE) })
        .where('r.content_type', uid)
        .whereRaw('?? = ??', ['r.related_document_id', `${alias}.document_id`])
        .whereRaw('?? = ??', ['r.locale', `${alias}.locale`])
        .where('r.released_at', '<=', new Date(now))
        .select(db.connection.raw('1')),
    );
  }
  if (companion.drafts) query.whereNotNull(`${alias}.published_at`);
  return query.where((either) => {
    for (const through of companion.publicWith) {
      either.orWhereExists(linked(publicity, companion, through, alias));
    }
  });
};

const linked = (
  publicity: Publicity,
  { uid }: Companion,
  { field, target }: PublicThrough,
  alias: string,
): Query => {
  const { db } = publicity;
  const link = linkOf(db, uid, field);
  const [next, to] = [`${alias}l`, `${alias}t`];
  const query = db
    .connection({ [next]: link.name })
    .join({ [to]: tableOf(db, target) }, `${to}.id`, `${next}.${link.inverseJoinColumn.name}`)
    .whereRaw('?? = ??', [`${next}.${link.joinColumn.name}`, `${alias}.id`])
    .select(db.connection.raw('1'));
  return onlyPublic(publicity, query, target, to);
};

/** How many of these entries are public, each named by documentId or by the id of a row. */
export const countPublic = async (
  publicity: Publicity,
  uid: string,
  by: 'document_id' | 'id',
  names: (string | number)[],
): Promise<number> => {
  const [row] = await run<{ found: number | string }[]>(publicity.db, (knex) =>
    onlyPublic(publicity, knex({ v: tableOf(publicity.db, uid) }), uid, 'v')
      .whereIn(`v.${by}`, names)
      .countDistinct(`v.${by} as found`),
  );
  return Number(row?.found ?? 0);
};
