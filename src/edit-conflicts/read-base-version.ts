import { errors } from '@strapi/utils';

import type { DocumentWrite } from '../document-rules/document-write';
import { parseTag, type TaggedVersion } from './version-tag';

/** The parts of a panel or content API request that name a version. */
export interface WriteRequest {
  get(header: string): string;
  params?: { model?: string; id?: string };
  request: { body?: { documentIds?: unknown } };
  state: { route?: { handler?: unknown; info?: { type?: string } } };
}

/** The version that a write is based on; null where the write creates the first one in its language. */
export type BaseVersion = { version: TaggedVersion | null };

const isType = ({ params, state }: WriteRequest, uid: string): boolean =>
  state.route?.info?.type === 'content-api'
    ? String(state.route.handler).startsWith(`${uid}.`)
    : params?.model === uid;

/** Returns the id in the path, or the only one in a bulk request. */
const documentOf = ({ params, request }: WriteRequest): unknown => {
  const several = request.body?.documentIds;
  if (params?.id !== undefined) return params.id;
  return Array.isArray(several) && several.length === 1 ? several[0] : undefined;
};

/**
 * Reads the base version of a write from `If-Match` or `If-None-Match: *`. Returns null where the request names
 * none, or where the write is of another document (a story's quotes), or a bulk action is of other languages.
 * @throws ValidationError for an `If-Match` that is no version tag, or one of another language
 */
export const readBaseVersion = (
  request: WriteRequest | undefined,
  { uid, params }: DocumentWrite,
): BaseVersion | null => {
  if (!request || !isType(request, uid) || params.documentId === undefined) return null;
  if (documentOf(request) !== params.documentId) return null;
  const ifMatch = request.get('If-Match');
  if (ifMatch === '' || ifMatch === '*')
    return request.get('If-None-Match') === '*' ? NEW_VERSION : null;
  const version = parseTag(ifMatch);
  if (!version) {
    throw new errors.ValidationError(
      'If-Match takes one ETag, as it was given with the document; this names no version of it.',
    );
  }
  if (!isWritten(version.locale, params.locale)) {
    // A bulk action in the panel may leave out the language that is open.
    if (Array.isArray(params.locale) || request.params?.id === undefined) return null;
    throw new errors.ValidationError(
      `If-Match names the version in "${version.locale}", and that is not the language of this request.`,
    );
  }
  return { version };
};

/** A write that names no language leaves the choice to Strapi. */
const isWritten = (locale: string, asked: string | string[] | null | undefined): boolean =>
  locale === '' || !asked || asked === '*' || [asked].flat().includes(locale);

const NEW_VERSION: BaseVersion = { version: null };
