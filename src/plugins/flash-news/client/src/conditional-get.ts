import { withTimeout, type Deadline } from './with-timeout';
import type { ResponseCache } from './response-cache';
import type { ServerClock } from './server-clock';

/** The part of `fetch` that the client calls. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A status and the whole body. A 304 becomes a 200 with the cached body. */
export interface Answer {
  status: number;
  text: string;
}

export interface GetRequest {
  /** Media type. */
  accept: string;
  /** Secrets that open the answer, by header field; such an answer is not cached. */
  secrets?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
}

export interface ConditionalGetOptions {
  fetch: Fetch;
  token?: string | undefined;
  /** Milliseconds. */
  timeout: number;
  /** Absent: requests are not conditional. */
  cache?: ResponseCache | undefined;
  /** Told of every answer. */
  clock?: Pick<ServerClock, 'observe'> | undefined;
}

/** Creates a GET that sends `If-None-Match` (RFC 9110 §13.1.2) when the response to the URL is cached. */
export const createConditionalGet = ({
  fetch,
  token,
  timeout,
  cache,
  clock,
}: ConditionalGetOptions) => {
  const headersOf = (accept: string, etag: string | undefined): Record<string, string> => ({
    Accept: accept,
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(etag !== undefined && { 'If-None-Match': etag }),
  });

  const send = (url: string, headers: Record<string, string>, deadline: Deadline) =>
    withTimeout(async (signal) => {
      const response = await fetch(url, { headers, signal });
      clock?.observe(response.headers);
      // Read here, so that the timeout covers the body.
      return {
        status: response.status,
        etag: response.headers.get('ETag'),
        text: await response.text(),
      };
    }, deadline);

  return async (url: string, { accept, secrets, signal }: GetRequest): Promise<Answer> => {
    const store = secrets === undefined ? cache : undefined;
    // Kept here for a 304, because the cache may evict it meanwhile.
    const cached = store?.get(url);
    const headers = { ...headersOf(accept, cached?.etag), ...secrets };
    const { status, etag, text } = await send(url, headers, { timeout, signal });
    if (status === 304 && cached !== undefined) {
      store?.set(url, cached);
      return { status: 200, text: cached.text };
    }
    if (status === 200 && etag !== null) store?.set(url, { etag, text });
    return { status, text };
  };
};
