import { withinTime, type Patience } from './deadline';
import type { Memory } from './memory';

/** As much of `fetch` as is needed. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A status and the whole body. A 304 is told as the 200 that it stands for. */
export interface Answer {
  status: number;
  text: string;
}

export interface Asking {
  /** Media type of the answer. */
  accept: string;
  signal?: AbortSignal | undefined;
}

export interface Line {
  fetch: Fetch;
  token?: string | undefined;
  timeout: number;
  /** Absent where requests are not to be conditional. */
  memory?: Memory | undefined;
}

/** Asks one address, conditionally (RFC 9110 §13.1.2) where an answer to it is remembered. */
export const createExchange = ({ fetch, token, timeout, memory }: Line) => {
  const headersOf = (accept: string, etag: string | undefined): Record<string, string> => ({
    Accept: accept,
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(etag !== undefined && { 'If-None-Match': etag }),
  });

  const send = (url: string, headers: Record<string, string>, patience: Patience) =>
    withinTime(async (signal) => {
      const response = await fetch(url, { headers, signal });
      // In here, because a body can be late as well.
      return {
        status: response.status,
        etag: response.headers.get('ETag'),
        text: await response.text(),
      };
    }, patience);

  return async (url: string, { accept, signal }: Asking): Promise<Answer> => {
    // Held from here on, so that a 304 finds it even if others have pushed it out meanwhile.
    const known = memory?.get(url);
    const { status, etag, text } = await send(url, headersOf(accept, known?.etag), {
      timeout,
      signal,
    });
    if (status === 304 && known !== undefined) {
      memory?.keep(url, known);
      return { status: 200, text: known.text };
    }
    if (status === 200 && etag !== null) memory?.keep(url, { etag, text });
    return { status, text };
  };
};

export type Exchange = ReturnType<typeof createExchange>;
