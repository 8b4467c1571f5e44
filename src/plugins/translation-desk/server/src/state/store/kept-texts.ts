import {
  run,
  tableOf,
  type Database,
  type QueryBuilder,
} from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../../database/document-key';
import { KEPT_TEXT } from '../../database/uids';

/** A text that the source had in a field. */
export interface KeptText {
  path: string;
  hash: string;
  /** Plain text. */
  text: string;
}

const KEY = ['content_type', 'related_document_id', 'path', 'hash'];

const ofDocument = (table: QueryBuilder, { contentType, documentId }: DocumentKey): QueryBuilder =>
  table.where('content_type', contentType).where('related_document_id', documentId);

/** Loads the kept texts of a document. */
export const keptTextsOf = (db: Database, document: DocumentKey): Promise<KeptText[]> =>
  run<KeptText[]>(db, (knex) =>
    ofDocument(knex.queryBuilder().from(tableOf(db, KEPT_TEXT)), document).select(
      'path',
      'hash',
      'text',
    ),
  );

/** Keeps texts; `at` (epoch ms) is when the source moved on from them. */
export const keepTexts = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
  texts: KeptText[],
  at: number,
): Promise<void> => {
  if (texts.length === 0) return;
  const rows = texts.map(({ path, hash, text }) => ({
    ...{ content_type: contentType, related_document_id: documentId, path, hash, text, at },
  }));
  await run(db, (knex) => knex(tableOf(db, KEPT_TEXT)).insert(rows).onConflict(KEY).merge(['at']));
};

/** A stored text without its text. */
export interface KeptTextKey {
  id: number;
  path: string;
  hash: string;
}

/** Loads the kept texts of a document that the source left before a time (epoch ms). */
export const textsKeptBefore = (
  db: Database,
  document: DocumentKey,
  time: number,
): Promise<KeptTextKey[]> =>
  run<KeptTextKey[]>(db, (knex) =>
    ofDocument(knex.queryBuilder().from(tableOf(db, KEPT_TEXT)), document)
      .where('at', '<', time)
      .select('id', 'path', 'hash'),
  );

export const deleteKeptTexts = async (db: Database, ids: number[]): Promise<void> => {
  if (ids.length === 0) return;
  await run(db, (knex) => knex(tableOf(db, KEPT_TEXT)).whereIn('id', ids).delete());
};

export const deleteKeptTextsOf = async (db: Database, document: DocumentKey): Promise<void> => {
  await run(db, (knex) =>
    ofDocument(knex.queryBuilder().from(tableOf(db, KEPT_TEXT)), document).delete(),
  );
};

/** Loads the next documents with kept texts older than a time (epoch ms), in order of document. */
export const documentsWithOldTexts = async (
  db: Database,
  { after, before, limit }: { after: DocumentKey; before: number; limit: number },
): Promise<DocumentKey[]> => {
  const rows = await run<{ content_type: string; related_document_id: string }[]>(db, (knex) =>
    knex(tableOf(db, KEPT_TEXT))
      .where('at', '<', before)
      .whereRaw('(content_type, related_document_id) > (?, ?)', [
        after.contentType,
        after.documentId,
      ])
      .orderBy(['content_type', 'related_document_id'])
      .limit(limit)
      .distinct('content_type', 'related_document_id'),
  );
  return rows.map((row) => ({
    contentType: row.content_type,
    documentId: row.related_document_id,
  }));
};
