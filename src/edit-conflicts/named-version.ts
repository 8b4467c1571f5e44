import { errors } from '@strapi/utils';

import type { DocumentWrite } from '../document-rules/document-write';
import { parseTag, type NamedVersion } from './version-tag';

/** What is read here of a request, in the panel or to the content API. */
export interface WriteRequest {
  get(header: string): string;
  params?: { model?: string; id?: string };
  request: { body?: { documentIds?: unknown } };
  state: { route?: { handler?: unknown; info?: { type?: string } } };
}

/** What a write was begun from: a version, or none, for one that is to be the first in its language. */
export type Begun = { from: NamedVersion } | { from: null };

const isType = ({ params, state }: WriteRequest, uid: string): boolean =>
  state.route?.info?.type === 'content-api'
    ? String(state.route.handler).startsWith(`${uid}.`)
    : params?.model === uid;

/** The document that a request is about: that of its address, or the only one of a list. */
const documentOf = ({ params, request }: WriteRequest): unknown => {
  const several = request.body?.documentIds;
  if (params?.id !== undefined) return params.id;
  return Array.isArray(several) && several.length === 1 ? several[0] : undefined;
};

/**
 * What the request says that this write was begun from; null where it says nothing, or where the write
 * is of another document, such as the quotes of a story, or of other languages.
 * @throws ValidationError for an `If-Match` that names no version.
 */
export const begunFrom = (
  request: WriteRequest | undefined,
  { uid, params }: DocumentWrite,
): Begun | null => {
  if (!request || !isType(request, uid) || params.documentId === undefined) return null;
  if (documentOf(request) !== params.documentId) return null;
  const begun = request.get('If-Match');
  if (begun === '' || begun === '*') return request.get('If-None-Match') === '*' ? NONE : null;
  const from = parseTag(begun);
  if (!from) {
    throw new errors.ValidationError(
      'If-Match takes one ETag, as it was given with the entry; this names no version of an entry.',
    );
  }
  if (!isWritten(from.locale, params.locale)) {
    // Where languages are chosen from a list, the one that is open in the panel may be left out.
    if (Array.isArray(params.locale) || request.params?.id === undefined) return null;
    throw new errors.ValidationError(
      `If-Match names the version in "${from.locale}", and that is not the language of this request.`,
    );
  }
  return { from };
};

/** Whether a write is of that language; where it names none, it is Strapi that chooses. */
const isWritten = (locale: string, asked: string | string[] | null | undefined): boolean =>
  locale === '' || !asked || asked === '*' || [asked].flat().includes(locale);

const NONE: Begun = { from: null };
