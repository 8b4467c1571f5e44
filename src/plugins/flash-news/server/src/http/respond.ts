import type { IncomingHttpHeaders } from 'node:http';
import { variantOf, type Answer, type Variant } from './answer';
import { cacheControl } from './cache-control';
import { accepts, encodingFor } from './encodings';
import { matchesEtag } from './etag';

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
  ok: readonly string[];
  notModified: readonly string[];
}

const headerLists = new WeakMap<Variant, HeaderLists>();

/** Returns the headers of a 200 and of a 304, which lacks those of the body (RFC 9110 §15.4.5). */
const headersOf = (answer: Answer, variant: Variant, now: number): HeaderLists => {
  const caching = cacheControl(answer.flashUntil, now);
  const previous = headerLists.get(variant);
  if (previous?.cacheControl === caching) return previous;
  const notModified = [
    ...answer.fixed.flat(),
    ...['ETag', variant.etag, 'Cache-Control', caching],
    ...(variant.encoding === 'gzip' ? ['Content-Encoding', 'gzip'] : []),
  ];
  const ok = [...notModified, 'Content-Length', String(variant.body.length)];
  const lists = { cacheControl: caching, ok, notModified };
  headerLists.set(variant, lists);
  return lists;
};

const responseOf = (
  answer: Answer,
  variant: Variant,
  { method, headers }: HttpRequest,
  now: number,
): HttpResponse => {
  const lists = headersOf(answer, variant, now);
  if (matchesEtag(headers['if-none-match'], variant.etag))
    return { status: 304, headers: lists.notModified, body: undefined };
  return { status: 200, headers: lists.ok, body: method === 'HEAD' ? undefined : variant.body };
};

export const isAcceptable = ({ headers }: HttpRequest, mediaType: string): boolean =>
  accepts(headers.accept, mediaType);

/**
 * Returns the response to a GET or HEAD: 406 if `Accept` excludes the media type (RFC 9110 §15.5.7), 304 if `If-None-Match`
 * has the entity tag (§13.1.2), else 200. A promise only while the gzip variant is made. `now` in epoch ms.
 */
export const respond = (
  answer: Answer,
  request: HttpRequest,
  now: number,
): HttpResponse | Promise<HttpResponse> => {
  if (!isAcceptable(request, answer.mediaType)) return NOT_ACCEPTABLE;
  const variant = variantOf(answer, encodingFor(request.headers['accept-encoding']));
  return variant instanceof Promise
    ? variant.then((ready) => responseOf(answer, ready, request, now))
    : responseOf(answer, variant, request, now);
};
