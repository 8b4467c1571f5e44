import { errors } from '@strapi/utils';
import type { DocumentKey } from '../database/document-key';
import type { Context } from './context';

/** Returns the document that the path names. @throws NotFoundError (404) for a NUL, which PostgreSQL rejects. */
export const documentIn = ({ params }: Context): DocumentKey => {
  const { contentType = '', documentId = '' } = params;
  if (documentId.includes('\0')) throw new errors.NotFoundError('documentId: no such story');
  return { contentType, documentId };
};
