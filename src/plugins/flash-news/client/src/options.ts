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
  /** Whether to measure the device's clock by the newsroom's answers; default true. */
  serverTime?: boolean | undefined;
  /** The device's clock, in epoch ms; default `Date.now`, and `performance.now` to count from an answer on. */
  now?: (() => number) | undefined;
}

export interface RequestOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}
