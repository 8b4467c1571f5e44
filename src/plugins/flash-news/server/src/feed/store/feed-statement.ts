import type { OptIn } from '../../../../shared/opt-in';
import { binary, tableOf, type Database } from '../../database/connection';
import { FACET, PLACEMENT, RELEASE } from '../../database/uids';
import type { FacetLink } from '../../facets/store/facet-links';
import { isVisible, lacksRelease, releaseOf, wouldBe } from '../../visibility/store/visible-sql';

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
  /** The moment up to which versions may still lack their release; null where none does. Read before the page is. */
  lackingUpTo: number | null;
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

/** Along what a page is read: the index of the releases, that of a facet, or what has no release yet. */
export type Along = 'releases' | 'waiting' | Narrowing;

/** The statement of a page. */
export const pageStatement = (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  narrowed: Narrowing[],
  along: Along,
): Part => {
  const documentId = binary(db, 'd.related_document_id');
  const { locales, now, limit } = criteria;
  const linkedTo = along === 'waiting' ? amongLinked : isLinked;
  const conditions = [
    part('d.content_type = ? and d.locale = ?', optIn.uid, locales[position]),
    isAlong(along),
    part(isVisible('a', 'd.released_at'), new Date(now)),
    ...within(criteria, documentId),
    part('a.document_id = d.related_document_id and a.locale = d.locale'),
    notKeptOut(db),
    ...narrowed.map(linkedTo),
    ...(position === 0 ? [] : [notInBetter(db, optIn, locales.slice(0, position), now)]),
  ];
  const sql = `select a.id, a.document_id, d.released_at from ${walked(db, optIn, along)}
    where ${conditions.map((condition) => condition.sql).join('\n      and ')}
    order by d.released_at desc, ${documentId} desc limit ?`;
  return part(sql, ...conditions.flatMap(({ bound }) => bound), limit);
};

const isAlong = (along: Along): Part =>
  typeof along === 'object'
    ? part('d.facet = ? and d.target = ?', along.link.facet, along.target)
    : part('1 = 1');

/** What is read, as `d`, with the rows of the type, as `a`. */
const walked = (db: Database, { uid }: OptIn, along: Along): string => {
  const rows = tableOf(db, uid);
  // A cross join, since SQLite would otherwise choose for itself which of the two to walk.
  if (along !== 'waiting') {
    return `${tableOf(db, along === 'releases' ? RELEASE : FACET)} d cross join ${rows} a`;
  }
  return `(select w.id, '${uid}' as content_type, w.document_id as related_document_id, w.locale,
      ${wouldBe(db, uid, 'w')} as released_at
    from ${rows} w where ${lacksRelease(db, uid, 'w')}) d join ${rows} a on a.id = d.id`;
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
const isLinked = ({ link, target }: Narrowing): Part =>
  part(
    exists(`select 1 from ${link.table} l join ${link.target} t on t.id = l.${link.other}
      where l.${link.own} = a.id and t.document_id = ?`),
    target,
  );

/** The same where no index leads to what there is under a facet: found from its end, since it may be little. */
const amongLinked = ({ link, target }: Narrowing): Part =>
  part(
    `a.id in (select l.${link.own} from ${link.table} l join ${link.target} t on t.id = l.${link.other}
      where t.document_id = ?)`,
    target,
  );

/** Leaves out documents that are already out in a better locale of the chain. */
const notInBetter = (db: Database, { uid }: OptIn, better: string[], now: number): Part =>
  part(
    `not ${exists(`select 1 from ${tableOf(db, uid)} a2 left join ${tableOf(db, RELEASE)} r
        on r.content_type = '${uid}' and r.related_document_id = a2.document_id and r.locale = a2.locale
      where a2.document_id = d.related_document_id
        and a2.locale in (${better.map(() => '?').join(', ')})
        and ${isVisible('a2', releaseOf(db, uid, 'a2'))}`)}`,
    ...better,
    new Date(now),
  );
