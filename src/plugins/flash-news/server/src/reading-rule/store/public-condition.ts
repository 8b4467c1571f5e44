import type { Companion, PublicThrough } from '../../../../shared/opt-in';
import { run, tableOf, type QueryBuilder, type Database } from '../../database/connection';
import { RELEASE } from '../../database/uids';
import type { GuardedTypes } from '../../newsroom/opt-in/guarded-types';
import { isToCome } from '../../visibility/store/visible-sql';

/** What the public condition depends on: the guarded types and the time, in epoch ms. */
export interface VisibilityContext {
  db: Database;
  guarded: GuardedTypes;
  now: number;
}

interface Link {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

const PUBLISHED = { publishedAt: { $notNull: true } };

/**
 * What a row of a guarded type must meet to be public, in the form of a Strapi `where`. Each part is one
 * subquery of the very statement that reads the row: nothing can be published or embargoed in between.
 * @param outer the alias of the statement's own table, by which the subquery looks up one row at a
 * time; without it, it lists all that are public.
 */
export const publicCondition = (
  context: VisibilityContext,
  uid: string,
  outer?: string,
): object => {
  const companion = companionOf(context, uid);
  if (companion === undefined) {
    return { $and: [PUBLISHED, { id: { $notIn: embargoedIds(context, uid) } }] };
  }
  const ways = companion.publicWith.map((through) => ({
    id: { $in: idsThrough(context, companion, through, outer) },
  }));
  return { $and: [...(companion.drafts ? [PUBLISHED] : []), { $or: ways }] };
};

const companionOf = ({ guarded }: VisibilityContext, uid: string): Companion | undefined =>
  guarded.companions.find((one) => one.uid === uid);

/**
 * Published rows whose release is still to come. They are few, where the released ones are all the
 * archive: asked the other way round, every page would look up a release for each article there is.
 */
const embargoedIds = ({ db, now }: VisibilityContext, uid: string): QueryBuilder =>
  db
    .connection({ r: tableOf(db, RELEASE) })
    .join({ v: tableOf(db, uid) }, (on) => {
      on.on('v.document_id', 'r.related_document_id').andOn('v.locale', 'r.locale');
    })
    .where('r.content_type', uid)
    .whereRaw(isToCome('r.released_at'), [new Date(now)])
    .whereNotNull('v.published_at')
    .select('v.id');

/** Rows of a companion that have a public entry in one of its relations. */
const idsThrough = (
  context: VisibilityContext,
  companion: Companion,
  through: PublicThrough,
  outer: string | undefined,
): QueryBuilder => {
  const { query, own } = linked(context, companion, through, 'p');
  query.select(own);
  // One is enough, and SQLite would otherwise look at all of them.
  return outer === undefined ? query : query.whereRaw('?? = ??', [own, `${outer}.id`]).limit(1);
};

/** The public entries at the other end of a relation, joined to the column of this end. */
const linked = (
  context: VisibilityContext,
  { uid }: Companion,
  { field, target }: PublicThrough,
  alias: string,
): { query: QueryBuilder; own: string } => {
  const { db } = context;
  const attribute = db.metadata.get(uid).attributes[field] as unknown as { joinTable: Link };
  const { name, joinColumn, inverseJoinColumn } = attribute.joinTable;
  const [link, entry] = [`${alias}l`, `${alias}t`];
  const query = db
    .connection({ [link]: name })
    .join({ [entry]: tableOf(db, target) }, `${entry}.id`, `${link}.${inverseJoinColumn.name}`);
  return { query: onlyPublic(context, query, target, entry), own: `${link}.${joinColumn.name}` };
};

/** Narrows `query` to public rows of the table that it knows as `alias`. */
const onlyPublic = (
  context: VisibilityContext,
  query: QueryBuilder,
  uid: string,
  alias: string,
): QueryBuilder => {
  const companion = companionOf(context, uid);
  if (companion === undefined || companion.drafts) query.whereNotNull(`${alias}.published_at`);
  if (companion === undefined) {
    return query.whereNotIn(`${alias}.id`, embargoedIds(context, uid));
  }
  return query.where((either) => {
    for (const through of companion.publicWith) {
      const { query: some, own } = linked(context, companion, through, alias);
      some.whereRaw('?? = ??', [own, `${alias}.id`]);
      either.orWhereExists(some.select(context.db.connection.raw('1')));
    }
  });
};

/** How many of these entries are public, each named by documentId or by the id of a row. */
export const countPublic = async (
  context: VisibilityContext,
  uid: string,
  by: 'document_id' | 'id',
  names: (string | number)[],
): Promise<number> => {
  const [row] = await run<{ found: number | string }[]>(context.db, (knex) =>
    onlyPublic(context, knex({ v: tableOf(context.db, uid) }), uid, 'v')
      .whereIn(`v.${by}`, names)
      .countDistinct(`v.${by} as found`),
  );
  return Number(row?.found ?? 0);
};
