import { createConditionalGet, type Answer, type Fetch, type GetRequest } from './conditional-get';
import { toError } from './error';
import type { ClientOptions, RequestOptions } from './options';
import { createResponseCache } from './response-cache';
import type { ServerClock } from './server-clock';

const CACHED_RESPONSES = 50;

/** Requests a path below `/api`. Resolves for error statuses too. `accept` is a media type. */
export type Get = (
  path: string,
  accept: string,
  request: RequestOptions & Pick<GetRequest, 'secrets'>,
) => Promise<Answer>;

/** Returns the `fetch` of the options; the global one is looked up at each call, because frameworks replace it while they start. */
export const fetchOf =
  ({ fetch }: ClientOptions): Fetch =>
  (url, init) =>
    (fetch ?? globalThis.fetch)(url, init);

/** Returns the address of the newsroom's API. */
export const rootOf = ({ baseUrl }: ClientOptions): string => `${baseUrl.replace(/\/+$/, '')}/api`;

export const createGet = (options: ClientOptions, clock: ServerClock): Get => {
  const conditionalGet = createConditionalGet({
    clock: options.serverTime === false ? undefined : clock,
    fetch: fetchOf(options),
    token: options.token,
    timeout: options.timeout ?? 10_000,
    cache: options.conditional === false ? undefined : createResponseCache(CACHED_RESPONSES),
  });
  const root = rootOf(options);
  return (path, accept, { secrets, signal }) =>
    conditionalGet(`${root}${path}`, { accept, secrets, signal });
};

/** Returns the answer. @throws FlashNewsError if its status is not 200. */
export const requireOk = (answer: Answer): Answer => {
  if (answer.status !== 200) throw toError(answer);
  return answer;
};
