import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';

/** Loads the documentIds of rows, each once. */
export const documentsWithIds = async (
  db: Database,
  uid: string,
  ids: number[],
): Promise<string[]> => {
  if (ids.length === 0) return [];
  const rows = await run<{ document_id: string | null }[]>(db, (knex) =>
    knex(tableOf(db, uid)).whereIn('id', ids).distinct('document_id'),
  );
  return rows.flatMap((row) => row.document_id ?? []);
};
