import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from '../../../document-rules/document-write';

interface PanelRequest {
  path: string;
  params?: { model?: string };
  request: { body?: { documentIds?: unknown } };
}

/** Returns every publish of the panel's bulk request, which is one transaction; null for other writes. */
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
