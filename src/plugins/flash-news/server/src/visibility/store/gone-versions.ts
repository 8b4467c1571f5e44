import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { RELEASE } from '../../database/uids';

/** Loads the documentIds of the rows of a type that meet a condition of Strapi's query engine, each once. */
export const documentsWhere = async (
  db: Database,
  uid: string,
  where: unknown,
): Promise<string[]> => {
  const rows = (await db
    .query(uid)
    .findMany({ select: ['id', 'documentId'], where: where ?? {} })) as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))];
};

/**
 * Loads the documentIds of a type's releases whose version has no row any more, draft or published, among the releases with
 * ids greater than `after`, up to `upTo`.
 */
export const goneDocuments = async (
  db: Database,
  uid: string,
  after: number,
  upTo: number,
): Promise<string[]> => {
  const rows = await run<{ related_document_id: string }[]>(db, (knex) =>
    knex({ r: tableOf(db, RELEASE) })
      .where('r.id', '>', after)
      .where('r.id', '<=', upTo)
      .where('r.content_type', uid)
      .whereNotExists(
        knex({ a: tableOf(db, uid) })
          .select(knex.raw('1'))
          .whereRaw('a.document_id = r.related_document_id and a.locale = r.locale'),
      )
      .distinct('r.related_document_id'),
  );
  return rows.map((row) => row.related_document_id);
};
