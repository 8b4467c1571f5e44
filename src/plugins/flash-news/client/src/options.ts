import type { Fetch } from './conditional-get';

export interface ClientOptions {
  /** URL of the newsroom without `/api`, such as `https://cms.example.com`; '' is the page's own host. */
  baseUrl: string;
  /** Default: the global `fetch`. */
  fetch?: Fetch | undefined;
  /** An API token of the newsroom. Never send one to browsers. */
  token?: string | undefined;
  /** Milliseconds for the whole answer, its body included; default 10,000. */
  timeout?: number | undefined;
  /** Whether to cache responses and revalidate them by entity tag; default true. */
  conditional?: boolean | undefined;
  /** Current time in epoch ms, at which `flashNews` removes ended flashes; default `Date.now`. */
  now?: (() => number) | undefined;
}

export interface RequestOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}
