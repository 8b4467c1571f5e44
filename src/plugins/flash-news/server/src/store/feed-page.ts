import type { OptIn } from '../../../shared/opt-in';
import { binary, run, tableOf, toEpoch, type Connection, type Database } from './connection';
import { PLACEMENT, RELEASE } from './uids';

type Query = ReturnType<Connection['queryBuilder']>;

/** What the feed asks of one content type. Times in epoch ms; `to` is exclusive. */
export interface FeedCriteria {
  /** Best first; a document is served once, in the best locale in which it is out. */
  locales: string[];
  category: string | null;
  person: string | null;
  from: number | null;
  to: number | null;
  after: { releasedAt: number; documentId: string } | null;
  /** Documents to which it is narrowed, or which are left out; null for neither. */
  only: string[] | null;
  except: string[] | null;
  limit: number;
  now: number;
}

export interface FeedHit {
  id: number;
  documentId: string;
  locale: string;
  releasedAt: number;
}

/** The first hits of one type in one locale of the chain, newest release first; never counts, never skips rows. */
export const feedPage = async (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
): Promise<FeedHit[]> => {
  const locale = criteria.locales[position];
  const documentId = binary(db, 'r.related_document_id');
  const rows = await run<
    { id: number; document_id: string; locale: string; released_at: number | string | Date }[]
  >(db, (knex) => {
    const query = knex({ r: tableOf(db, RELEASE) })
      .join({ a: tableOf(db, optIn.uid) }, (on) => {
        on.on('a.document_id', 'r.related_document_id').andOn('a.locale', 'r.locale');
      })
      .where({ 'r.content_type': optIn.uid, 'r.locale': locale })
      .where('r.released_at', '<=', new Date(criteria.now))
      .whereNotNull('a.published_at');
    within(query, criteria, documentId);
    exceptKeptOut(db, knex, query);
    withRelation(db, knex, query, optIn, optIn.fields.category, criteria.category);
    withRelation(db, knex, query, optIn, optIn.fields.people, criteria.person);
    exceptBetter(db, knex, query, optIn, criteria, position);
    return query
      .orderByRaw(`r.released_at desc, ${documentId} desc`)
      .limit(criteria.limit)
      .select('a.id', 'a.document_id', 'a.locale', 'r.released_at');
  });
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    releasedAt: toEpoch(row.released_at),
  }));
};

const within = (query: Query, criteria: FeedCriteria, documentId: string): void => {
  const { from, to, after, only, except } = criteria;
  if (only !== null) query.whereIn('r.related_document_id', only);
  if (except !== null) query.whereNotIn('r.related_document_id', except);
  if (from !== null) query.where('r.released_at', '>=', new Date(from));
  if (to !== null) query.where('r.released_at', '<', new Date(to));
  if (after === null) return;
  const at = new Date(after.releasedAt);
  query.where('r.released_at', '<=', at).where((either) => {
    either.where('r.released_at', '<', at).orWhereRaw(`${documentId} < ?`, [after.documentId]);
  });
};

/** Leaves out what the desk keeps out of Latest news. */
const exceptKeptOut = (db: Database, knex: Connection, query: Query): void => {
  query.whereNotExists(
    knex({ p: tableOf(db, PLACEMENT) })
      .whereRaw('?? = ??', ['p.content_type', 'r.content_type'])
      .whereRaw('?? = ??', ['p.related_document_id', 'r.related_document_id'])
      .whereRaw('?? = ??', ['p.locale', 'r.locale'])
      .where('p.kept_out', true)
      .select(knex.raw('1')),
  );
};

/** Narrows to versions linked to `target` (a documentId), through the relation's join table. */
const withRelation = (
  db: Database,
  knex: Connection,
  query: Query,
  optIn: OptIn,
  field: string | undefined,
  target: string | null,
): void => {
  if (target === null || field === undefined) return;
  const { joinTable, target: targetUid } = db.metadata.get(optIn.uid).attributes[field] as {
    target: string;
    joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  };
  query.whereExists(
    knex({ l: joinTable.name })
      .join({ t: tableOf(db, targetUid) }, 't.id', `l.${joinTable.inverseJoinColumn.name}`)
      .whereRaw('?? = ??', [`l.${joinTable.joinColumn.name}`, 'a.id'])
      .where('t.document_id', target)
      .select(knex.raw('1')),
  );
};

/** Leaves out documents that are already out in a better locale of the chain. */
const exceptBetter = (
  db: Database,
  knex: Connection,
  query: Query,
  optIn: OptIn,
  { locales, now }: FeedCriteria,
  position: number,
): void => {
  if (position === 0) return;
  query.whereNotExists(
    knex({ r2: tableOf(db, RELEASE) })
      .join({ a2: tableOf(db, optIn.uid) }, (on) => {
        on.on('a2.document_id', 'r2.related_document_id').andOn('a2.locale', 'r2.locale');
      })
      .whereRaw('?? = ??', ['r2.related_document_id', 'r.related_document_id'])
      .where('r2.content_type', optIn.uid)
      .whereIn('r2.locale', locales.slice(0, position))
      .where('r2.released_at', '<=', new Date(now))
      .whereNotNull('a2.published_at')
      .select(knex.raw('1')),
  );
};
