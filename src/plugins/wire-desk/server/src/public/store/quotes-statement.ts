import { tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ContentTypeUids } from '../../config';
import { linkOf } from '../../database/link';
import { SAYING } from '../../database/uids';
import type { Reading } from '../reading';

/** Where a page begins: `saidAt` in epoch ms. */
export interface Position {
  saidAt: number;
  turn: string;
  id: number;
}

export interface QuotesCriteria {
  speaker: string;
  /** Epoch ms; `to` excluded. */
  from: number | null;
  to: number | null;
  after: Position | null;
  limit: number;
}

interface Statement {
  sql: string;
  bound: unknown[];
}

export interface StatementPeers {
  db: Database;
  uids: ContentTypeUids;
  /** Whether quotes have languages. */
  isLocalized: boolean;
}

/**
 * SQL that joins a saying to its published quote, speaker and visible story. The relations themselves are checked, so that an
 * obsolete saying is never served. Cross joins fix the order of the tables in SQLite.
 */
const visibleQuote = (
  { db, uids, isLocalized }: StatementPeers,
  reading: Reading,
  saying: string,
): Statement & { tables: string } => {
  const speaker = linkOf(db, uids.quote, 'speaker');
  const article = linkOf(db, uids.quote, 'article');
  const visible = reading.visible('a');
  return {
    tables: `${tableOf(db, uids.quote)} q
      cross join ${speaker.table} sl
      cross join ${tableOf(db, uids.person)} p
      cross join ${article.table} al
      cross join ${tableOf(db, uids.article)} a ${visible.join}`,
    sql: `q.document_id = ${saying}.quote_document_id and q.published_at is not null
        ${isLocalized ? `and q.locale = ${saying}.locale` : ''}
        and sl.${speaker.own} = q.id and p.id = sl.${speaker.other}
        and p.document_id = ${saying}.speaker
        and al.${article.own} = q.id and a.id = al.${article.other} and ${visible.where}`,
    bound: visible.bound,
  };
};

/** SQL of visible sayings: the row of a saying with what it is joined to. */
const visibleSayings = (peers: StatementPeers, reading: Reading, saying: string): Statement => {
  const { tables, sql, bound } = visibleQuote(peers, reading, saying);
  return {
    sql: `from ${tableOf(peers.db, SAYING)} ${saying} cross join ${tables} where ${sql}`,
    bound,
  };
};

/** SQL that selects visible sayings, up to the conditions of its `where`. */
const selectSayings = (peers: StatementPeers, reading: Reading): Statement => {
  const { tables, sql, bound } = visibleQuote(peers, reading, 's');
  const columns = `q.id as quote_id, a.id as story_id, a.document_id as story_document_id,
    a.locale as story_locale, ${reading.visible('a').release} as released_at`;
  const sayings = `${tableOf(peers.db, SAYING)} s`;
  if (peers.db.dialect.client !== 'postgres') {
    return {
      sql: `select s.id, s.said_at, s.turn, ${columns} from ${sayings} cross join ${tables} where ${sql}`,
      bound,
    };
  }
  // PostgreSQL would join all that somebody said before it sorts; with `offset 0` it joins one saying at a time, up to the limit.
  return {
    sql: `select s.id, s.said_at, s.turn, v.* from ${sayings}
      cross join lateral (select ${columns} from ${tables} where ${sql} offset 0) v where true`,
    bound,
  };
};

/** SQL that keeps the sayings in the best of the languages that may serve it, each quote once. */
const inBestLocale = (peers: StatementPeers, reading: Reading): Statement => {
  if (!peers.isLocalized) return { sql: '', bound: [] };
  const ways = reading.chain.map((locale, index): Statement => {
    const better = reading.chain.slice(0, index);
    if (better.length === 0) return { sql: 's.locale = ?', bound: [locale] };
    const other = visibleSayings(peers, reading, 'b');
    return {
      sql: `(s.locale = ? and not exists (select 1 ${other.sql} and b.speaker = s.speaker
        and b.quote_document_id = s.quote_document_id
        and b.locale in (${better.map(() => '?').join(', ')})))`,
      bound: [locale, ...other.bound, ...better],
    };
  });
  return {
    sql: `and (${ways.map(({ sql }) => sql).join(' or ')})`,
    bound: ways.flatMap(({ bound }) => bound),
  };
};

const inRange = ({ from, to, after }: QuotesCriteria): Statement[] => [
  ...(from === null ? [] : [{ sql: 'and s.said_at >= ?', bound: [new Date(from)] }]),
  ...(to === null ? [] : [{ sql: 'and s.said_at < ?', bound: [new Date(to)] }]),
  ...(after === null
    ? []
    : [
        {
          sql: `and s.said_at <= ?
            and (s.said_at < ? or s.turn < ? or (s.turn = ? and s.id < ?))`,
          bound: [
            ...[new Date(after.saidAt), new Date(after.saidAt)],
            ...[after.turn, after.turn, after.id],
          ],
        },
      ]),
];

/** Returns the statement of a page of what somebody said, newest first, along the index (speaker, said_at, turn, id). */
export const quotesStatement = (
  peers: StatementPeers,
  reading: Reading,
  criteria: QuotesCriteria,
): Statement => {
  const sayings = selectSayings(peers, reading);
  const parts: Statement[] = [
    { sql: `${sayings.sql} and s.speaker = ?`, bound: [...sayings.bound, criteria.speaker] },
    inBestLocale(peers, reading),
    ...inRange(criteria),
    { sql: 'order by s.said_at desc, s.turn desc, s.id desc limit ?', bound: [criteria.limit] },
  ];
  return {
    sql: parts.map(({ sql }) => sql).join(' '),
    bound: parts.flatMap(({ bound }) => bound),
  };
};
