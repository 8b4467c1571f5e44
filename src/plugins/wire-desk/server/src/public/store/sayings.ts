import {
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { ContentTypeUids } from '../../config';
import { newDocumentId, select } from '../../database/connection';
import { hasField, linkOf } from '../../database/link';
import { SAYING } from '../../database/uids';
import type { VisibleSql } from '../reading';

export interface SayingsPeers {
  db: Database;
  uids: ContentTypeUids;
  isLocalized: boolean;
  /** The rule by which readers see a story, with its release. */
  visible: (row: string) => VisibleSql;
}

interface Expected {
  quote_document_id: string;
  locale: string | null;
  speaker: string;
  said_on: string | Date | null;
  published_at: number | string | Date;
  released_at: number | string | Date | null;
  story: string | null;
  position: number | null;
}

interface Stored {
  id: number;
  quote_document_id: string;
  locale: string | null;
  speaker: string;
  said_at: number | string | Date;
  turn: string | null;
}

/** Quotes that are recomputed at once. */
const BATCH = 200;

/** The release of a killed story is later. */
const FAR = Date.UTC(9000, 0, 1);

const dayOf = (value: string | Date | null): number | null => {
  if (value === null || value === '') return null;
  if (value instanceof Date)
    return Date.UTC(value.getFullYear(), value.getMonth(), value.getDate());
  const epoch = Date.parse(value.slice(0, 10));
  return Number.isNaN(epoch) ? null : epoch;
};

/** When a quote was said: its day, else when its story was released, else when it was published. Epoch ms. */
const saidAt = ({ said_on, published_at, released_at }: Expected): number => {
  const released = released_at === null ? Infinity : toEpoch(released_at);
  return dayOf(said_on) ?? (released < FAR ? released : toEpoch(published_at));
};

/** Places after this one are one. */
const LAST_PLACE = 99_999;

/** Returns what orders quotes that were said at one time: descending, those of a story are in their places. */
export const turnOf = ({ story, position }: Pick<Expected, 'story' | 'position'>): string => {
  const place = Math.min(Math.max(position ?? LAST_PLACE, 0), LAST_PLACE);
  return `${story ?? ''} ${String(LAST_PLACE - place).padStart(5, '0')}`;
};

const keyOf = ({ quote_document_id, locale }: Expected | Stored): string =>
  `${quote_document_id} ${locale ?? ''}`;

/** Maintains the sayings of published quotes. */
export const createSayings = ({ db, uids, isLocalized, visible }: SayingsPeers) => {
  const table = (): string => tableOf(db, SAYING);

  const loadExpected = (ids: string[]): Promise<Expected[]> => {
    const speaker = linkOf(db, uids.quote, 'speaker');
    const article = linkOf(db, uids.quote, 'article');
    const story = visible('a');
    const saidOn = hasField(db, uids.quote, 'saidOn') ? 'q.said_on' : 'null';
    const position = hasField(db, uids.quote, 'position') ? 'q.position' : 'null';
    return select<Expected>(
      db,
      `select q.document_id as quote_document_id, ${isLocalized ? 'q.locale' : 'null as locale'},
        p.document_id as speaker, ${saidOn} as said_on, q.published_at,
        a.document_id as story, ${position} as position,
        case when a.id is null then null else ${story.release} end as released_at
      from ${tableOf(db, uids.quote)} q
      join ${speaker.table} sl on sl.${speaker.own} = q.id
      join ${tableOf(db, uids.person)} p on p.id = sl.${speaker.other}
      left join ${article.table} al on al.${article.own} = q.id
      left join ${tableOf(db, uids.article)} a on a.id = al.${article.other} ${story.join}
      where q.published_at is not null and q.document_id in (${ids.map(() => '?').join(', ')})`,
      ids,
    );
  };

  const insert = async (rows: Expected[]): Promise<void> => {
    const at = new Date();
    const values = rows.map((row) => ({
      document_id: newDocumentId(db, SAYING),
      ...{ quote_document_id: row.quote_document_id, locale: row.locale, speaker: row.speaker },
      ...{
        said_at: new Date(saidAt(row)),
        turn: turnOf(row),
        created_at: at,
        updated_at: at,
        published_at: at,
      },
    }));
    for (let start = 0; start < values.length; start += 50) {
      await run(db, (knex) => knex(table()).insert(values.slice(start, start + 50)));
    }
  };

  /** Recomputes the sayings of quotes, in the transaction that wrote them. Rows that stay keep their ids, on which cursors depend. */
  const recompute = async (ids: string[]): Promise<void> => {
    if (ids.length === 0) return;
    const expected = new Map((await loadExpected(ids)).map((row) => [keyOf(row), row]));
    const stored = await run<Stored[]>(db, (knex) =>
      knex(table())
        .whereIn('quote_document_id', ids)
        .select('id', 'quote_document_id', 'locale', 'speaker', 'said_at', 'turn'),
    );
    const obsolete = stored.filter((row) => !expected.has(keyOf(row))).map(({ id }) => id);
    if (obsolete.length > 0)
      await run(db, (knex) => knex(table()).whereIn('id', obsolete).delete());
    for (const row of stored) {
      const now = expected.get(keyOf(row));
      if (now === undefined) continue;
      expected.delete(keyOf(row));
      const [at, turn] = [saidAt(now), turnOf(now)];
      if (row.speaker === now.speaker && toEpoch(row.said_at) === at && row.turn === turn) continue;
      const change = { speaker: now.speaker, said_at: new Date(at), turn };
      await run(db, (knex) => knex(table()).where('id', row.id).update(change));
    }
    await insert([...expected.values()]);
  };

  /** Returns the documentIds of the quotes of a story, drafts included. */
  const ofStory = async (documentId: string): Promise<string[]> => {
    const article = linkOf(db, uids.quote, 'article');
    const rows = await select<{ document_id: string }>(
      db,
      `select distinct q.document_id from ${tableOf(db, uids.article)} a
        join ${article.table} al on al.${article.other} = a.id
        join ${tableOf(db, uids.quote)} q on q.id = al.${article.own} where a.document_id = ?`,
      [documentId],
    );
    return rows.map(({ document_id }) => document_id);
  };

  /** Returns the next published quotes with a speaker that have no saying, after a row id. */
  const lacking = (after: number): Promise<{ id: number; document_id: string }[]> => {
    const speaker = linkOf(db, uids.quote, 'speaker');
    return select(
      db,
      `select q.id, q.document_id from ${tableOf(db, uids.quote)} q
        where q.id > ? and q.published_at is not null
          and exists (select 1 from ${speaker.table} sl where sl.${speaker.own} = q.id)
          and not exists (select 1 from ${table()} s where s.quote_document_id = q.document_id
            and s.turn is not null ${isLocalized ? 'and s.locale = q.locale' : ''})
        order by q.id limit ${BATCH}`,
      [after],
    );
  };

  return {
    recompute,
    ofStory,

    /** Gives the sayings of one person to another, by one statement. */
    async changeSpeaker(from: string, to: string): Promise<void> {
      await run(db, (knex) => knex(table()).where({ speaker: from }).update({ speaker: to }));
    },

    /** Adds what is missing, after bulk SQL or in an old archive, until it is stopped. Returns how many quotes lacked one. */
    async complete(stop?: AbortSignal): Promise<number> {
      let [total, after] = [0, 0];
      while (stop?.aborted !== true) {
        const rows = await lacking(after);
        const last = rows.at(-1);
        if (last === undefined) break;
        await db.transaction(() => recompute([...new Set(rows.map((row) => row.document_id))]));
        total += rows.length;
        after = last.id;
      }
      return total;
    },
  };
};

export type Sayings = ReturnType<typeof createSayings>;
