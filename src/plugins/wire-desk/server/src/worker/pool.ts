import { setTimeout as wait } from 'node:timers/promises';
import createError from 'http-errors';
import { Piscina } from 'piscina';
import { NotRead, type Run } from './reader';
import type { Tasks } from './tasks';
import { createTurns, type Lane } from './turns';

/** Milliseconds of a pool's patience. */
interface Times {
  /** For one task, from its start. */
  reading?: number;
  /** For what is being read at a shutdown. */
  closing?: number;
}

/** Milliseconds for one task. The longest copy takes two to seven seconds of an idle processor. */
const READING_TIME = 30_000;

/** Milliseconds after which a thread without work ends, with its memory. */
const IDLE_TIME = 60_000;

/** Milliseconds in which a shutdown waits for what is being read. */
const CLOSING_TIME = 5000;

const MEMORY_MIB = 512;

export interface Pool {
  /**
   * Returns what runs tasks for editors, or for agencies, who let editors go first.
   * @param left aborted once whoever waits for them has left
   */
  runFor: (lane: Lane, left?: AbortSignal) => Run;
  /** Ends the thread, once what is being read is done. What waits is refused. */
  close: () => Promise<void>;
}

/** Returns an answer of 503 (RFC 9110 §15.6.4). */
export const unavailable = (message: string): Error =>
  createError(503, message, { name: 'ServiceUnavailableError' });

/** Returns why a task was given up; undefined for a fault in it. */
const reasonOf = (error: unknown, time: number): string | undefined => {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'AbortError') return `takes more than ${time / 1000} seconds, which is the most`;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `takes more memory than there is for it`;
  return undefined;
};

/**
 * Creates the thread that copy is read in, started with the first task.
 * @param file that exports the tasks by name
 */
export const createPool = (
  file: string,
  { reading = READING_TIME, closing = CLOSING_TIME }: Times = {},
): Pool => {
  const threads = new Piscina({
    ...{ filename: file, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_TIME },
    ...{ recordTiming: false, atomics: 'disabled' },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  });
  // One after the other here, not in the queue of the threads, so that the time of each begins with its turn.
  const turns = createTurns();

  const give: Run = async <Name extends keyof Tasks>(
    name: Name,
    input: Parameters<Tasks[Name]>[0],
  ) => {
    try {
      const signal = AbortSignal.timeout(reading);
      return (await threads.run(input, { name, signal })) as ReturnType<Tasks[Name]>;
    } catch (error) {
      const reason = reasonOf(error, reading);
      throw reason === undefined ? error : new NotRead(reason);
    }
  };

  return {
    runFor: (lane, left) => (name, input) => turns.take(lane, () => give(name, input), left),
    async close() {
      const reason = unavailable('The server is shutting down. Send it again in a minute.');
      await Promise.race([turns.close(reason), wait(closing, undefined, { ref: false })]);
      await threads.destroy();
    },
  };
};
