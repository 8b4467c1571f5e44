import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { TRANSLATION } from '../../database/uids';

/** Loads the highest row id of a type; 0 if it has no rows. */
export const lastRowId = async (db: Database, uid: string): Promise<number> => {
  const [found] = await run<{ last: number | null }[]>(db, (knex) =>
    knex(tableOf(db, uid)).max('id as last'),
  );
  return found?.last ?? 0;
};

const documentIds = (rows: { document_id: string }[]): string[] =>
  rows.map(({ document_id }) => document_id);

/** Loads the documentIds that lack a translation in one of the locales, of row ids in a range. */
export const documentsLackingRows = async (
  db: Database,
  uid: string,
  locales: string[],
  [after, upTo]: readonly [number, number],
): Promise<string[]> => {
  if (locales.length === 0) return [];
  return documentIds(
    await run<{ document_id: string }[]>(db, (knex) =>
      knex({ a: tableOf(db, uid) })
        .where('a.id', '>', after)
        .where('a.id', '<=', upTo)
        .whereNotNull('a.document_id')
        .whereNull('a.published_at')
        .whereIn('a.locale', locales)
        .whereRaw(
          `(select count(*) from ?? r where r.content_type = ? and r.related_document_id = a.document_id
            and r.locale in (${locales.map(() => '?').join(', ')})) < ?`,
          [tableOf(db, TRANSLATION), uid, ...locales, locales.length],
        )
        .distinct('a.document_id'),
    ),
  );
};

/** Loads documentIds that have a translation in other locales. */
export const documentsInOtherLocales = async (
  db: Database,
  uid: string,
  locales: string[],
  limit: number,
): Promise<string[]> =>
  documentIds(
    await run<{ document_id: string }[]>(db, (knex) =>
      knex(tableOf(db, TRANSLATION))
        .where('content_type', uid)
        .whereNotIn('locale', locales)
        .limit(limit)
        .distinct({ document_id: 'related_document_id' }),
    ),
  );

/** Loads the documentIds without a draft, of translations whose ids are in a range. */
export const documentsGone = async (
  db: Database,
  uid: string,
  [after, upTo]: readonly [number, number],
): Promise<string[]> =>
  documentIds(
    await run<{ document_id: string }[]>(db, (knex) =>
      knex({ r: tableOf(db, TRANSLATION) })
        .where('r.id', '>', after)
        .where('r.id', '<=', upTo)
        .where('r.content_type', uid)
        .whereRaw(
          'not exists (select 1 from ?? a where a.document_id = r.related_document_id and a.published_at is null)',
          [tableOf(db, uid)],
        )
        .distinct({ document_id: 'r.related_document_id' }),
    ),
  );

/** Loads the next documentIds of a type after one, in order. */
export const nextDocuments = async (
  db: Database,
  uid: string,
  after: string,
  limit: number,
): Promise<string[]> =>
  documentIds(
    await run<{ document_id: string }[]>(db, (knex) =>
      knex(tableOf(db, uid))
        .where('document_id', '>', after)
        .orderBy('document_id')
        .limit(limit)
        .distinct('document_id'),
    ),
  );
