import type { IncomingHttpHeaders } from 'node:http';
import { accepts } from './accepts';
import { variantOf, type Answer, type AnswerKind, type Variant } from './answer';
import { cacheControl } from './cache-control';
import { encodingFor } from './encodings';
import { matchesEtag } from './etag';
import { isUnmodifiedSince, lastModifiedAt } from './last-modified';

/** The part of a GET or HEAD request that decides its response. */
export interface HttpRequest {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
}

export interface HttpResponse {
  status: 200 | 304 | 406;
  /** Names and values in turn; the same array while nothing in it changes. */
  headers: readonly string[];
  /** Undefined for HEAD, 304 and 406. */
  body: Buffer | undefined;
}

const NOT_ACCEPTABLE: HttpResponse = { status: 406, headers: [], body: undefined };

interface HeaderLists {
  cacheControl: string;
  lastModified: string | undefined;
  ok: readonly string[];
  notModified: readonly string[];
}

const headerLists = new WeakMap<Variant, HeaderLists>();

/** Whether header lists don't change any more. */
const isFinal = ({ flashUntil, made }: Answer, { lastModified }: HeaderLists): boolean =>
  flashUntil === null && (lastModified !== undefined || made.lastModified === null);

/** Returns the headers of a 200 and of a 304, which lacks those of the body (RFC 9110 §15.4.5). */
const headersOf = (answer: Answer, variant: Variant, now: number): HeaderLists => {
  const previous = headerLists.get(variant);
  if (previous && isFinal(answer, previous)) return previous;
  const caching = cacheControl(answer.stale, answer.flashUntil, now);
  const lastModified = lastModifiedAt(answer.made, now);
  if (previous?.cacheControl === caching && previous.lastModified === lastModified) return previous;
  const notModified = [
    ...answer.fixed.flat(),
    ...['ETag', variant.etag, 'Cache-Control', caching],
    ...(lastModified === undefined ? [] : ['Last-Modified', lastModified]),
    ...(variant.encoding === 'identity' ? [] : ['Content-Encoding', variant.encoding]),
  ];
  const ok = [...notModified, 'Content-Length', String(variant.body.length)];
  const lists = { cacheControl: caching, lastModified, ok, notModified };
  headerLists.set(variant, lists);
  return lists;
};

/** Whether the client has the body; its date counts only without an entity tag (RFC 9110 §13.2.2). */
const isKnown = (answer: Answer, variant: Variant, headers: IncomingHttpHeaders): boolean => {
  const tags = headers['if-none-match'];
  return tags === undefined
    ? isUnmodifiedSince(headers['if-modified-since'], answer.made)
    : matchesEtag(tags, variant.etag);
};

const responseOf = (
  answer: Answer,
  variant: Variant,
  { method, headers }: HttpRequest,
  now: number,
): HttpResponse => {
  const lists = headersOf(answer, variant, now);
  if (isKnown(answer, variant, headers))
    return { status: 304, headers: lists.notModified, body: undefined };
  return { status: 200, headers: lists.ok, body: method === 'HEAD' ? undefined : variant.body };
};

/** Whether `Accept` lets a request have an answer; an address that ends in a format serves it in any case. */
export const isAcceptable = (
  { headers }: HttpRequest,
  { mediaType, negotiated }: Pick<AnswerKind, 'mediaType' | 'negotiated'>,
): boolean => !negotiated || accepts(headers.accept, mediaType);

/**
 * Returns the response to a GET or HEAD: 406 if `Accept` excludes the media type (RFC 9110 §15.5.7), 304 if the client has the
 * body by `If-None-Match` (§13.1.2) or else `If-Modified-Since` (§13.1.3), else 200. A promise only while a compressed variant
 * is made. `now` in epoch ms.
 */
export const respond = (
  answer: Answer,
  request: HttpRequest,
  now: number,
): HttpResponse | Promise<HttpResponse> => {
  if (!isAcceptable(request, answer)) return NOT_ACCEPTABLE;
  const variant = variantOf(answer, encodingFor(request.headers['accept-encoding']));
  return variant instanceof Promise
    ? variant.then((ready) => responseOf(answer, ready, request, now))
    : responseOf(answer, variant, request, now);
};
