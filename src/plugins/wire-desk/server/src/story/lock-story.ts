import type { Knex } from 'knex';
import type { Database } from '../store/newsroom';
import type { StoryKey } from './quotes';

/** Makes the second of two writes about a story wait for the first, inside a transaction. SQLite has one writer anyhow. */
export const lockStory = async (
  db: Database,
  uid: string,
  { documentId }: StoryKey,
): Promise<void> => {
  if (db.dialect.client !== 'postgres') return;
  const { tableName } = db.metadata.get(uid);
  await db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await db
      .connection(tableName)
      .select('id')
      .where('document_id', documentId)
      .orderBy('id')
      .forNoKeyUpdate()
      .transacting(trx);
  });
};
