import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds that a timer waits at most: the next moment may have changed in another process, and clocks are corrected. */
const LONGEST = 30_000;

/** Milliseconds in which changes are waited for: they come in bursts. */
const SETTLE = 100;

export interface DueTimerPeers {
  /** Epoch ms, by the newsroom's clock. */
  now: () => number;
  /** Returns when the next flash ends or embargo lifts, in epoch ms; Infinity for none. */
  nextMoment: () => Promise<number>;
  /** Appends the events that are due. */
  appendDue: () => Promise<void>;
  onError: (error: unknown) => void;
}

/** Appends the events that time causes at their moment. The sweep, every few seconds, appends what this missed. */
export const createDueTimer = ({ now, nextMoment, appendDue, onError }: DueTimerPeers) => {
  // A wake comes from a request that has just committed its transaction.
  const inOwnContext = AsyncLocalStorage.snapshot();
  let timer: NodeJS.Timeout | undefined;
  let settling: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let moment = Infinity;
  let wakes = 0;
  let isStopped = false;

  const step = async (): Promise<void> => {
    const due = moment;
    moment = Infinity;
    try {
      if (due <= now()) await appendDue();
      moment = await nextMoment();
    } catch (error) {
      onError(error);
    }
  };

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    let seen: number;
    do {
      seen = wakes;
      await step();
    } while (wakes !== seen);
    running = null;
    if (isStopped) return;
    // A timer may be early by a millisecond.
    const delay = Math.min(Math.max(moment - now(), 0) + 1, LONGEST);
    timer = setTimeout(start, delay);
    timer.unref();
  };

  const start = (): void => {
    if (isStopped) return;
    wakes += 1;
    running ??= inOwnContext(run);
  };

  return {
    /** Looks up the next moment, after a change. */
    wake(): void {
      if (isStopped || settling !== undefined) return;
      settling = setTimeout(() => {
        settling = undefined;
        start();
      }, SETTLE);
      settling.unref();
    },

    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(settling);
      await running;
    },
  };
};

export type DueTimer = ReturnType<typeof createDueTimer>;
