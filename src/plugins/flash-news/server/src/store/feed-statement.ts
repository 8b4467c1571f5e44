import type { OptIn } from '../../../shared/opt-in';
import { binary, tableOf, type Database } from './connection';
import type { FacetLink } from './facet-links';
import { FACET, PLACEMENT, RELEASE } from './uids';

/** What the feed asks of one content type. Times in epoch ms; `to` is exclusive. */
export interface FeedCriteria {
  /** Best first; a document is served once, in the best locale in which it is out. */
  locales: string[];
  /** documentIds. */
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

/** A facet to which the feed is narrowed, and the documentId there. */
export interface Narrowing {
  link: FacetLink;
  target: string;
}

/** A part of a statement with what is bound in it. */
interface Part {
  sql: string;
  bound: unknown[];
}

const part = (sql: string, ...bound: unknown[]): Part => ({ sql, bound });

/** The statement of a page: along the index of the releases or, with `first`, of a facet. */
export const pageStatement = (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  narrowed: Narrowing[],
  first: Narrowing | null,
): Part => {
  const documentId = binary(db, 'd.related_document_id');
  const { locales, now, limit } = criteria;
  const along = first
    ? part('d.facet = ? and d.target = ?', first.link.facet, first.target)
    : part('1 = 1');
  const conditions = [
    part('d.content_type = ? and d.locale = ?', optIn.uid, locales[position]),
    along,
    part('d.released_at <= ?', new Date(now)),
    ...within(criteria, documentId),
    part('a.document_id = d.related_document_id and a.locale = d.locale'),
    part('a.published_at is not null'),
    notKeptOut(db),
    ...narrowed.map(linkedTo),
    ...(position === 0 ? [] : [notInBetter(db, optIn, locales.slice(0, position), now)]),
  ];
  // A cross join, since SQLite would otherwise choose for itself which of the two to walk.
  const sql = `select a.id, a.document_id, d.released_at
    from ${tableOf(db, first ? FACET : RELEASE)} d cross join ${tableOf(db, optIn.uid)} a
    where ${conditions.map((condition) => condition.sql).join('\n      and ')}
    order by d.released_at desc, ${documentId} desc limit ?`;
  return part(sql, ...conditions.flatMap(({ bound }) => bound), limit);
};

const within = (criteria: FeedCriteria, documentId: string): Part[] => {
  const { from, to, after, only, except } = criteria;
  const listed = (ids: string[]): string => ids.map(() => '?').join(', ');
  const at = after && new Date(after.releasedAt);
  return [
    ...(only === null ? [] : [part(`d.related_document_id in (${listed(only)})`, ...only)]),
    ...(except === null
      ? []
      : [part(`d.related_document_id not in (${listed(except)})`, ...except)]),
    ...(from === null ? [] : [part('d.released_at >= ?', new Date(from))]),
    ...(to === null ? [] : [part('d.released_at < ?', new Date(to))]),
    ...(after === null
      ? []
      : [
          part('d.released_at <= ?', at),
          part(`(d.released_at < ? or ${documentId} < ?)`, at, after.documentId),
        ]),
  ];
};

/**
 * Asked of each row that the walk comes to. An offset keeps PostgreSQL from making a join of it, for which it guesses
 * how many rows fit: guessing few, it finds all of a large category at first, and throws away all but a page.
 */
const exists = (rows: string): string => `exists (${rows} limit 1 offset 0)`;

/** Leaves out what the desk keeps out of Latest news. */
const notKeptOut = (db: Database): Part =>
  part(
    `not ${exists(`select 1 from ${tableOf(db, PLACEMENT)} p where p.content_type = d.content_type
      and p.related_document_id = d.related_document_id and p.locale = d.locale and p.kept_out = ?`)}`,
    true,
  );

/** Asks the relation itself, for the few that a page shows: the projection only says where to look. */
const linkedTo = ({ link, target }: Narrowing): Part =>
  part(
    exists(`select 1 from ${link.table} l join ${link.target} t on t.id = l.${link.other}
      where l.${link.own} = a.id and t.document_id = ?`),
    target,
  );

/** Leaves out documents that are already out in a better locale of the chain. */
const notInBetter = (db: Database, { uid }: OptIn, better: string[], now: number): Part =>
  part(
    `not ${exists(`select 1 from ${tableOf(db, RELEASE)} r2 join ${tableOf(db, uid)} a2
        on a2.document_id = r2.related_document_id and a2.locale = r2.locale
      where r2.content_type = ? and r2.related_document_id = d.related_document_id
        and r2.locale in (${better.map(() => '?').join(', ')})
        and r2.released_at <= ? and a2.published_at is not null`)}`,
    uid,
    ...better,
    new Date(now),
  );
