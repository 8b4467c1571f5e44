import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import { hasCorrections } from './store';
import { CORRECTION } from './uid';

/** A lifecycle event of a correction: one written row, or the condition on those that were deleted. */
interface CorrectionEvent {
  result?: unknown;
  params: { where?: unknown };
}

const documentIn = (value: unknown): DocumentKey | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { contentType, relatedDocumentId } = value as Record<string, unknown>;
  if (typeof contentType !== 'string' || typeof relatedDocumentId !== 'string') return null;
  return { contentType, documentId: relatedDocumentId };
};

/**
 * Calls `record` with the document of every correction that is written, in the transaction that writes it. Does nothing
 * without flash-news.
 */
export const recordCorrections = (
  db: Database,
  record: (document: DocumentKey) => Promise<void>,
): void => {
  if (!hasCorrections(db)) return;
  const onWritten = async ({ result, params }: CorrectionEvent): Promise<void> => {
    const document = documentIn(result) ?? documentIn(params.where);
    if (document) await record(document);
  };
  db.lifecycles.subscribe({
    models: [CORRECTION],
    afterCreate: onWritten,
    afterUpdate: onWritten,
    afterDelete: onWritten,
    afterDeleteMany: onWritten,
  });
};
