import type { IncomingHttpHeaders } from 'node:http';
import { variantOf, type Answer, type Variant } from './answer';
import { cacheControl } from './cache-control';
import { accepts, encodingFor } from './encodings';
import { hasAlready } from './etag';

/** What of a GET or HEAD decides its response. Node's own request is one. */
export interface HttpRequest {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
}

export interface HttpResponse {
  status: 200 | 304 | 406;
  /** Names and values in turn. The same array again while nothing in it changes. */
  headers: readonly string[];
  /** Absent from the answer to HEAD, a 304 and a 406; what a 406 says is for whoever sends it. */
  body: Buffer | undefined;
}

const NOT_ACCEPTABLE: HttpResponse = { status: 406, headers: [], body: undefined };

interface HeaderLists {
  cacheControl: string;
  ok: readonly string[];
  notModified: readonly string[];
}

/** Header lists by variant: with or without a body they are the same for every client. */
const known = new WeakMap<Variant, HeaderLists>();

/** A 304 has the header fields of the 200, without those of its body (RFC 9110 §15.4.5). */
const headersOf = (answer: Answer, variant: Variant, now: number): HeaderLists => {
  const caching = cacheControl(answer.flashUntil, now);
  const made = known.get(variant);
  if (made?.cacheControl === caching) return made;
  const notModified = [
    ...answer.fixed.flat(),
    ...['ETag', variant.etag, 'Cache-Control', caching],
    ...(variant.encoding === 'gzip' ? ['Content-Encoding', 'gzip'] : []),
  ];
  const ok = [...notModified, 'Content-Length', String(variant.body.length)];
  const lists = { cacheControl: caching, ok, notModified };
  known.set(variant, lists);
  return lists;
};

const responseOf = (
  answer: Answer,
  variant: Variant,
  { method, headers }: HttpRequest,
  now: number,
): HttpResponse => {
  const lists = headersOf(answer, variant, now);
  if (hasAlready(headers['if-none-match'], variant.etag))
    return { status: 304, headers: lists.notModified, body: undefined };
  return { status: 200, headers: lists.ok, body: method === 'HEAD' ? undefined : variant.body };
};

/** Whether the client takes `mediaType` (RFC 9110 §12.5.1). */
export const isAcceptable = ({ headers }: HttpRequest, mediaType: string): boolean =>
  accepts(headers.accept, mediaType);

/**
 * The response to a GET or HEAD: 406 where the client takes another media type only (RFC 9110 §15.5.7), 304 where it
 * has the body already (§13.1.2), else 200; gzip where it prefers that (§12.5.3). A promise only while the gzip variant
 * is made. `now` in epoch ms.
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
