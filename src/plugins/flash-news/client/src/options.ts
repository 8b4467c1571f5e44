import { refusalIn } from './error';
import { createExchange, type Answer, type Fetch } from './exchange';
import { createMemory } from './memory';

/** How many answers are remembered for conditional requests. */
const REMEMBERED = 50;

export interface ClientOptions {
  /** The address of the newsroom without `/api`, such as `https://cms.example.com`; '' is the page's own host. */
  baseUrl: string;
  /** The global one where absent. */
  fetch?: Fetch | undefined;
  /** An API token of the newsroom; never one to be sent to browsers. */
  token?: string | undefined;
  /** How long an answer is waited for, its body included, in milliseconds; 10 000 where absent. */
  timeout?: number | undefined;
  /** Whether answers are remembered and asked for by their entity tag; true where absent. */
  conditional?: boolean | undefined;
  /** The present in epoch milliseconds, by which ended flashes are left out; `Date.now` where absent. */
  now?: (() => number) | undefined;
}

export interface RequestOptions {
  /** Aborting it rejects with its reason. */
  signal?: AbortSignal | undefined;
}

/** Asks a path below `/api`, whatever the answer is. */
export type Ask = (path: string, accept: string, request: RequestOptions) => Promise<Answer>;

export const askingOf = (options: ClientOptions): Ask => {
  const exchange = createExchange({
    // Looked up at each call: frameworks put their own in its place while they start.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    token: options.token,
    timeout: options.timeout ?? 10_000,
    memory: options.conditional === false ? undefined : createMemory(REMEMBERED),
  });
  const root = `${options.baseUrl.replace(/\/+$/, '')}/api`;
  return (path, accept, { signal }) => exchange(`${root}${path}`, { accept, signal });
};

/** @throws FlashNewsError for anything but 200. */
export const good = (answer: Answer): Answer => {
  if (answer.status !== 200) throw refusalIn(answer);
  return answer;
};
