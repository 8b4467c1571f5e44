import {
  run,
  tableOf,
  type QueryBuilder,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { Companion, PublicThrough } from '../../../../shared/opt-in';
import { RELEASE } from '../../database/uids';
import type { GuardedTypes } from '../../newsroom/opt-in/guarded-types';
import { isUnreleased } from '../../visibility/store/visible-sql';

/** What the public condition depends on; `now` in epoch ms. */
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
 * Returns a Strapi `where` that is true for public rows of a guarded type. Its subqueries are part of the statement that
 * reads the row, so that nothing can change in between.
 * @param outer the alias of the statement's table, so that a companion's subqueries look at one row; without it they list all public ones.
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

/** Selects published rows with a release ahead; unlike the released ones, they are few. */
const embargoedIds = ({ db, now }: VisibilityContext, uid: string): QueryBuilder =>
  db
    .connection({ r: tableOf(db, RELEASE) })
    .join({ v: tableOf(db, uid) }, (on) => {
      on.on('v.document_id', 'r.related_document_id').andOn('v.locale', 'r.locale');
    })
    .where('r.content_type', uid)
    .whereRaw(isUnreleased('r.released_at'), [new Date(now)])
    .whereNotNull('v.published_at')
    .select('v.id');

/** Selects rows of a companion with a public entry in one of its relations. */
const idsThrough = (
  context: VisibilityContext,
  companion: Companion,
  through: PublicThrough,
  outer: string | undefined,
): QueryBuilder => {
  const { query, own } = linked(context, companion, through, 'p');
  query.select(own);
  // Without the limit SQLite would read all of them.
  return outer === undefined ? query : query.whereRaw('?? = ??', [own, `${outer}.id`]).limit(1);
};

/** Joins the public entries at the other end of a relation; `own` is the column of this end. */
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

/** Narrows `query` to public rows of the table `alias`, of a guarded type. */
export const onlyPublic = (
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

/** Counts the public entries among those named by documentId or row id. */
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
