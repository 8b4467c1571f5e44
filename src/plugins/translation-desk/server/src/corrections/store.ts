import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { CORRECTION } from './uid';

/** Ids of the last corrections of documents: by documentId, then by locale. */
export type LastCorrections = ReadonlyMap<string, Readonly<Record<string, number>>>;

export const hasCorrections = (db: Database): boolean => db.metadata.has(CORRECTION);

/** Loads the ids of the last corrections that weren't withdrawn; none without flash-news. */
export const lastCorrections = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<LastCorrections> => {
  const found = new Map<string, Record<string, number>>();
  if (!hasCorrections(db) || documentIds.length === 0) return found;
  const rows = await run<{ document: string; locale: string; last: number }[]>(db, (knex) =>
    knex(tableOf(db, CORRECTION))
      .where('content_type', contentType)
      .whereIn('related_document_id', documentIds)
      .whereNull('withdrawn_at')
      .groupBy('related_document_id', 'locale')
      .select({ document: 'related_document_id', locale: 'locale' })
      .max({ last: 'id' }),
  );
  for (const { document, locale, last } of rows) {
    found.set(document, { ...found.get(document), [locale]: last });
  }
  return found;
};
