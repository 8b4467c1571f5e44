import {
  run,
  tableOf,
  type Database,
  type QueryBuilder,
} from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import { PROPOSAL } from './content-type';

/** A proposal that nobody has read, in a field of a document. */
export interface UnreadProposal {
  locale: string;
  path: string;
  hash: string;
}

const KEY = ['content_type', 'related_document_id', 'locale', 'path', 'hash'];

const ofDocument = (table: QueryBuilder, { contentType, documentId }: DocumentKey): QueryBuilder =>
  table.where('content_type', contentType).where('related_document_id', documentId);

/** Loads the unread proposals of a document. */
export const unreadProposals = (db: Database, document: DocumentKey): Promise<UnreadProposal[]> =>
  run<UnreadProposal[]>(db, (knex) =>
    ofDocument(knex.queryBuilder().from(tableOf(db, PROPOSAL)), document).select(
      'locale',
      'path',
      'hash',
    ),
  );

/** Loads the unread proposals of documents of a type, with the documents' ids; in all locales, or one. */
export const unreadProposalsOf = (
  db: Database,
  contentType: string,
  documentIds: string[],
  locale?: string,
): Promise<(UnreadProposal & { documentId: string })[]> =>
  run(db, (knex) =>
    knex(tableOf(db, PROPOSAL))
      .where({ content_type: contentType, ...(locale !== undefined && { locale }) })
      .whereIn('related_document_id', documentIds)
      .select({ locale: 'locale', path: 'path', hash: 'hash', documentId: 'related_document_id' }),
  );

/** Inserts proposals of a document; `at` in epoch ms. */
export const insertProposals = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
  proposals: UnreadProposal[],
  at: number,
): Promise<void> => {
  if (proposals.length === 0) return;
  const rows = proposals.map(({ locale, path, hash }) => ({
    ...{ content_type: contentType, related_document_id: documentId, locale, path, hash, at },
  }));
  await run(db, (knex) => knex(tableOf(db, PROPOSAL)).insert(rows).onConflict(KEY).merge(['at']));
};

/** Deletes the proposals of a document: all, or these. */
export const deleteProposals = async (
  db: Database,
  document: DocumentKey,
  only?: UnreadProposal[],
): Promise<void> => {
  if (only?.length === 0) return;
  await run(db, (knex) => {
    const query = ofDocument(knex.queryBuilder().from(tableOf(db, PROPOSAL)), document);
    const keys = only?.map(({ locale, path, hash }) => [locale, path, hash]);
    if (keys) void query.whereIn(['locale', 'path', 'hash'], keys);
    return query.delete();
  });
};
