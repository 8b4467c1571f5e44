import { createConditionalGet, type Answer } from './conditional-get';
import { toError } from './error';
import type { ClientOptions, RequestOptions } from './options';
import { createResponseCache } from './response-cache';
import type { ServerClock } from './server-clock';

const CACHED_RESPONSES = 50;

/** Requests a path below `/api`. Resolves for error statuses too. `accept` is a media type. */
export type Get = (path: string, accept: string, request: RequestOptions) => Promise<Answer>;

export const createGet = (options: ClientOptions, clock: ServerClock): Get => {
  const conditionalGet = createConditionalGet({
    clock: options.serverTime === false ? undefined : clock,
    // Looked up at each call, because frameworks replace the global while they start.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    token: options.token,
    timeout: options.timeout ?? 10_000,
    cache: options.conditional === false ? undefined : createResponseCache(CACHED_RESPONSES),
  });
  const root = `${options.baseUrl.replace(/\/+$/, '')}/api`;
  return (path, accept, { signal }) => conditionalGet(`${root}${path}`, { accept, signal });
};

/** Returns the answer. @throws FlashNewsError if its status is not 200. */
export const requireOk = (answer: Answer): Answer => {
  if (answer.status !== 200) throw toError(answer);
  return answer;
};
