import {
  columnOf,
  run,
  tableOf,
  toEpoch,
  type Connection,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { CORRECTION, EVENT, RELEASE } from '../../database/uids';
import { isVisible } from '../../visibility/store/visible-sql';
import { IS_CHANGE } from './last-changes';

/** The stories of a type in a locale that were released from `from` to before `to`. Times in epoch ms. */
export interface SitemapPart {
  uid: string;
  locale: string;
  /** The field that addresses are made of; null if they need none, and those without it have none. */
  slugField: string | null;
  from: number;
  to: number;
  now: number;
}

export interface SitemapRow {
  documentId: string;
  releasedAt: number;
  updatedAt: number | null;
}

type Moment = number | string | Date | null;

const latest = (times: Moment[]): number | null =>
  times.reduce<number | null>(
    (last, time) => (time === null ? last : Math.max(last ?? 0, toEpoch(time))),
    null,
  );

/** Selects the releases (`r`) of a part, with their published rows (`a`). */
const storiesOf = (db: Database, knex: Connection, part: SitemapPart) => {
  const { uid, locale, slugField, from, to, now } = part;
  const stories = knex({ r: tableOf(db, RELEASE) })
    .join({ a: tableOf(db, uid) }, (on) => {
      on.on('a.document_id', 'r.related_document_id').andOn('a.locale', 'r.locale');
    })
    .where({ 'r.content_type': uid, 'r.locale': locale })
    .where('r.released_at', '>=', new Date(from))
    .where('r.released_at', '<', new Date(to))
    .whereRaw(isVisible('a', 'r.released_at'), [new Date(now)]);
  return slugField === null ? stories : stories.whereNotNull(`a.${columnOf(db, uid, slugField)}`);
};

/** Loads when the first and the last story of a type and locale were released, in epoch ms; null if there is none. */
export const releaseSpan = async (
  db: Database,
  { uid, locale, now }: Pick<SitemapPart, 'uid' | 'locale' | 'now'>,
): Promise<{ first: number; last: number } | null> => {
  const [row] = await run<{ first: Moment; last: Moment }[]>(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .where({ content_type: uid, locale })
      .where('released_at', '<=', new Date(now))
      .min({ first: 'released_at' })
      .max({ last: 'released_at' }),
  );
  if (row === undefined || row.first === null || row.last === null) return null;
  return { first: toEpoch(row.first), last: toEpoch(row.last) };
};

/** Counts the stories of a part, and loads when the last of their changes reached readers, in epoch ms. */
export const summaryOf = async (
  db: Database,
  part: SitemapPart,
): Promise<{ stories: number; changedAt: number | null }> => {
  const [counted] = await run<{ stories: number | string; released: Moment }[]>(db, (knex) =>
    storiesOf(db, knex, part).count({ stories: '*' }).max({ released: 'r.released_at' }),
  );
  const stories = Number(counted?.stories ?? 0);
  if (stories === 0) return { stories, changedAt: null };
  const [published] = await run<{ last: Moment }[]>(db, (knex) =>
    storiesOf(db, knex, part)
      .join({ e: tableOf(db, EVENT) }, (on) => {
        on.on('e.content_type', 'r.content_type')
          .andOn('e.related_document_id', 'r.related_document_id')
          .andOn(knex.raw('(e.locale = r.locale or e.locale is null)'));
      })
      .whereRaw(`(${IS_CHANGE})`, [true])
      .max({ last: 'e.at' }),
  );
  const [corrected] = await run<Record<'added' | 'amended' | 'withdrawn', Moment>[]>(db, (knex) =>
    storiesOf(db, knex, part)
      .join({ c: tableOf(db, CORRECTION) }, (on) => {
        on.on('c.content_type', 'r.content_type')
          .andOn('c.related_document_id', 'r.related_document_id')
          .andOn('c.locale', 'r.locale');
      })
      .max({ added: 'c.at', amended: 'c.amended_at', withdrawn: 'c.withdrawn_at' }),
  );
  const { added = null, amended = null, withdrawn = null } = corrected ?? {};
  const released = counted?.released ?? null;
  return {
    stories,
    changedAt: latest([released, published?.last ?? null, added, amended, withdrawn]),
  };
};

/** Loads stories of a part in the order of their releases, from the `offset`th. */
export const loadSitemapRows = async (
  db: Database,
  part: SitemapPart,
  { offset, limit }: { offset: number; limit: number },
): Promise<SitemapRow[]> => {
  const rows = await run<
    { related_document_id: string; released_at: Moment; updated_at: Moment }[]
  >(db, (knex) =>
    storiesOf(db, knex, part)
      .orderBy(['r.released_at', 'r.related_document_id'])
      .offset(offset)
      .limit(limit)
      .select('r.related_document_id', 'r.released_at', 'a.updated_at'),
  );
  return rows.map((row) => ({
    documentId: row.related_document_id,
    releasedAt: toEpoch(row.released_at ?? 0),
    updatedAt: row.updated_at === null ? null : toEpoch(row.updated_at),
  }));
};
