import type { Database } from '../environment';

/** From the test to the second newsroom. */
export type Command =
  | {
      id: number;
      do: 'boot';
      database: Database;
      flashNews: Record<string, unknown>;
      iso: string;
      /** When it was `iso` there, by the machine's clock, in epoch ms: the clocks go on together. */
      askedAt: number;
    }
  | { id: number; do: 'set clock'; iso: string }
  /** Calls a method of a service; arguments and result pass as structured clones. */
  | { id: number; do: 'call'; service: string; method: string; args: unknown[] }
  | { id: number; do: 'stop' };

/** Back: `result` of `boot` is the URL the newsroom listens on. */
export type Answer = { id: number; result: unknown } | { id: number; error: string };
