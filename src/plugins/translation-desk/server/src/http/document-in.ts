import { errors } from '@strapi/utils';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import type { DocumentKey } from '../database/document-key';

/** Returns the document that the path names. @throws NotFoundError (404) for a NUL, which PostgreSQL rejects. */
export const documentIn = ({ params }: Context): DocumentKey => {
  const { contentType = '', documentId = '' } = params;
  if (documentId.includes('\0')) throw new errors.NotFoundError('documentId: no such story');
  return { contentType, documentId };
};
