import type { ContentTypeUids } from '../../config';
import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { select } from '../../database/connection';
import { hasField, linkOf } from '../../database/link';
import { missingPlaces } from '../places';

interface Row {
  id: number;
  document_id: string;
  locale: string | null;
  position: number | null;
  published_at: unknown;
}

/** Stories whose quotes get places at once. */
const BATCH = 100;

/** Gives quotes their place in their story. */
export const createPlaceQuotes = (
  db: Database,
  uids: Pick<ContentTypeUids, 'article' | 'quote'>,
) => {
  // Strapi's metadata are there after the plugins are registered.
  const hasPlaces = (): boolean => hasField(db, uids.quote, 'position');
  const locale = (): string => (hasField(db, uids.quote, 'locale') ? 'q.locale' : 'null');
  const quotes = (): string => tableOf(db, uids.quote);
  const tables = (): string => {
    const article = linkOf(db, uids.quote, 'article');
    return `${quotes()} q join ${article.table} al on al.${article.own} = q.id
      join ${tableOf(db, uids.article)} a on a.id = al.${article.other}`;
  };

  /** By SQL: a place that nobody has chosen is no change of the quote, and keeps its `updatedAt`. */
  const placeIn = async (story: string): Promise<void> => {
    const rows = await select<Row>(
      db,
      `select q.id, q.document_id, ${locale()} as locale, q.position, q.published_at
        from ${tables()} where a.document_id = ?`,
      [story],
    );
    const given = missingPlaces(
      rows.map((row) => ({
        ...{ id: row.id, documentId: row.document_id, locale: row.locale, position: row.position },
        isPublished: row.published_at !== null,
      })),
    );
    for (const { ids, position } of given)
      await run(db, (knex) => knex(quotes()).whereIn('id', ids).update({ position }));
  };

  const storiesWhere = async (condition: string, bound: unknown[]): Promise<string[]> => {
    const rows = await select<{ document_id: string }>(
      db,
      `select distinct a.document_id from ${tables()} where q.position is null and ${condition}
        order by a.document_id limit ${BATCH}`,
      bound,
    );
    return rows.map(({ document_id }) => document_id);
  };

  return {
    /** Gives the rows of a quote places that have none, in the transaction that wrote it. */
    async place(documentId: string): Promise<void> {
      if (!hasPlaces()) return;
      for (const story of await storiesWhere('q.document_id = ?', [documentId]))
        await placeIn(story);
    },

    /** Gives the quotes of an old archive their places, until it is stopped. */
    async complete(stop?: AbortSignal): Promise<void> {
      let stories = hasPlaces() ? await storiesWhere('true', []) : [];
      while (stories.length > 0 && stop?.aborted !== true) {
        for (const story of stories) await db.transaction(() => placeIn(story));
        stories = await storiesWhere('a.document_id > ?', [stories.at(-1)]);
      }
    },
  };
};

export type PlaceQuotes = ReturnType<typeof createPlaceQuotes>;
