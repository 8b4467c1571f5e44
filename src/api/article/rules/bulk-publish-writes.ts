import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from '../../../document-rules/document-write';

/** What of a panel request tells that it publishes several documents. */
interface PanelRequest {
  path: string;
  params?: { model?: string };
  request: { body?: { documentIds?: unknown } };
}

/**
 * The calls that the panel makes for several documents in one request and one transaction; null for
 * a call by itself. Strapi answers with the first error; who reads it should learn of all of them.
 */
export const bulkPublishWrites = (
  strapi: Core.Strapi,
  write: DocumentWrite,
): { request: object; writes: DocumentWrite[] } | null => {
  const request = strapi.requestContext.get() as PanelRequest | undefined;
  const named = request?.request.body?.documentIds;
  const isBulk = write.action === 'publish' && request?.path.endsWith('/actions/bulkPublish');
  if (!request || !isBulk || request.params?.model !== write.uid) return null;
  if (!Array.isArray(named) || !named.includes(write.params.documentId)) return null;
  const writes = [...new Set(named.map(String))].map((documentId) => ({
    ...write,
    params: { ...write.params, documentId },
  }));
  return { request, writes };
};
