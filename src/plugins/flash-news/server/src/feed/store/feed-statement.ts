import { tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { binary } from '../../database/connection';
import { FACET, PLACEMENT, RELEASE } from '../../database/uids';
import type { FacetLink } from '../../facets/store/facet-links';
import {
  isVisible,
  lacksRelease,
  releaseOf,
  fallbackRelease,
} from '../../visibility/store/visible-sql';

/** The criteria of a page of the feed. Times in epoch ms; `to` is exclusive. */
export interface FeedCriteria {
  /** Best first; a document is served once, in the best locale in which it is visible. */
  locales: string[];
  /** documentIds. */
  category: string | null;
  person: string | null;
  author: string | null;
  from: number | null;
  to: number | null;
  after: { releasedAt: number; documentId: string } | null;
  /** documentIds to include or exclude; null for no restriction. */
  only: string[] | null;
  except: string[] | null;
  limit: number;
  now: number;
  /** The latest release that a version without a release row may have; null if none is known to lack one. */
  lackingUpTo: number | null;
}

/** A facet by which the feed is narrowed, and the documentId of its category, person or author. */
export interface Narrowing {
  link: FacetLink;
  documentId: string;
}

/** A part of a statement with its bound values. */
export interface Part {
  sql: string;
  bound: unknown[];
}

const part = (sql: string, ...bound: unknown[]): Part => ({ sql, bound });

/** What a page is read from: the index of releases, that of a facet, or the versions that lack a release row. */
export type Source = 'releases' | 'lacking' | Narrowing;

/** Builds the statement that selects a page of one type in one locale of the chain. */
export const pageStatement = (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  narrowed: Narrowing[],
  source: Source,
): Part => {
  const documentId = binary(db, 'd.related_document_id');
  const { locales, now, limit } = criteria;
  const linkedTo = source === 'lacking' ? isAmongLinked : isLinked;
  const conditions = [
    part('d.content_type = ? and d.locale = ?', optIn.uid, locales[position]),
    isOfFacet(source),
    part(isVisible('a', 'd.released_at'), new Date(now)),
    ...isInRange(criteria, documentId),
    part('a.document_id = d.related_document_id and a.locale = d.locale'),
    notKeptOut(db),
    ...narrowed.map(linkedTo),
    ...(position === 0 ? [] : [notInBetter(db, optIn, locales.slice(0, position), now)]),
  ];
  const sql = `select a.id, a.document_id, d.released_at from ${tablesOf(db, optIn, source)}
    where ${conditions.map((condition) => condition.sql).join('\n      and ')}
    order by d.released_at desc, ${documentId} desc limit ?`;
  return part(sql, ...conditions.flatMap(({ bound }) => bound), limit);
};

const isOfFacet = (source: Source): Part =>
  typeof source === 'object'
    ? part('d.facet = ? and d.target = ?', source.link.facet, source.documentId)
    : part('1 = 1');

/** Joins the source, as `d`, to the rows of the type, as `a`. */
const tablesOf = (db: Database, { uid }: OptIn, source: Source): string => {
  const rows = tableOf(db, uid);
  // A cross join fixes the order of the two in SQLite.
  if (source !== 'lacking') {
    return `${tableOf(db, source === 'releases' ? RELEASE : FACET)} d cross join ${rows} a`;
  }
  return `(select w.id, '${uid}' as content_type, w.document_id as related_document_id, w.locale,
      ${fallbackRelease(db, uid, 'w')} as released_at
    from ${rows} w where ${lacksRelease(db, uid, 'w')}) d join ${rows} a on a.id = d.id`;
};

const isInRange = (criteria: FeedCriteria, documentId: string): Part[] => {
  const { from, to, after, only, except } = criteria;
  const listed = (ids: string[]): string => ids.map(() => '?').join(', ');
  const afterDate = after && new Date(after.releasedAt);
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
          part('d.released_at <= ?', afterDate),
          part(`(d.released_at < ? or ${documentId} < ?)`, afterDate, after.documentId),
        ]),
  ];
};

/** `offset 0` makes PostgreSQL test row by row; its join may load a whole category for one page. */
const exists = (rows: string): string => `exists (${rows} limit 1 offset 0)`;

/** Excludes versions that the desk keeps out of Latest news. */
const notKeptOut = (db: Database): Part =>
  part(
    `not ${exists(`select 1 from ${tableOf(db, PLACEMENT)} p where p.content_type = d.content_type
      and p.related_document_id = d.related_document_id and p.locale = d.locale and p.kept_out = ?`)}`,
    true,
  );

/** Checks the relation itself, so that an obsolete facet row is never served. */
const isLinked = ({ link, documentId }: Narrowing): Part =>
  part(
    exists(`select 1 from ${link.table} l join ${link.targetTable} t on t.id = l.${link.other}
      where l.${link.own} = a.id and t.document_id = ?`),
    documentId,
  );

/** The same test for versions lacking a release row, as a list of ids. */
const isAmongLinked = ({ link, documentId }: Narrowing): Part =>
  part(
    `a.id in (select l.${link.own} from ${link.table} l join ${link.targetTable} t on t.id = l.${link.other}
      where t.document_id = ?)`,
    documentId,
  );

/** Excludes documents that are visible in a better locale of the chain. */
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
