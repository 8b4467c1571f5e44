import {
  isPostgres,
  run,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../../database/document-key';

/**
 * Locks a document's draft in a locale until the transaction ends, as the write that follows does anyway: what is read of it
 * after this is what that write replaces, not what another one replaces meanwhile. SQLite has one writer anyway.
 */
export const lockDraft = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
  locale: string,
): Promise<void> => {
  if (!isPostgres(db)) return;
  await run(db, (knex) =>
    knex(tableOf(db, contentType))
      .where({ document_id: documentId, locale })
      .whereNull('published_at')
      .orderBy('id')
      .select('id')
      .forNoKeyUpdate(),
  );
};
