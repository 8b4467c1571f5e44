/** Milliseconds. The answer may come just before the moment; it is then asked for again, but not in a rush. */
const SOONEST = 100;

/** What a timer of a browser waits at most, in milliseconds: a longer one would run at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Milliseconds until an answer has to be asked for again, since time alone changes it; null where it never does.
 *
 * @param changesAt the moment as the server gave it, ISO 8601
 * @param now server time, epoch ms
 */
export const untilNextQuestion = (changesAt: string | null, now: number): number | null =>
  changesAt === null ? null : Math.min(Math.max(Date.parse(changesAt) - now, SOONEST), LONGEST);
