import type { Database } from '../environment';

/** A command from the test to the second newsroom. */
export type Command =
  | {
      id: number;
      do: 'boot';
      database: Database;
      flashNews: Record<string, unknown>;
      env: Record<string, string>;
      port: number;
      iso: string;
      /** The machine's time at `iso`, in epoch ms. */
      askedAt: number;
    }
  | { id: number; do: 'set clock'; iso: string }
  /** Calls a method of a service. */
  | { id: number; do: 'call'; service: string; method: string; args: unknown[] }
  | { id: number; do: 'stop' };

/** The answer to a command; `result` of `boot` is the newsroom's URL. */
export type Answer = { id: number; result: unknown } | { id: number; error: string };
