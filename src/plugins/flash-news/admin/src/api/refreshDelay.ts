/** Shortest delay, in milliseconds: an answer may arrive just before the moment, and is then requested again. */
const SHORTEST = 100;

/** Longest delay, in milliseconds: a browser fires a timer with a longer one at once. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds from `now` (epoch ms) to `changesAt` (ISO 8601), within what a timer can wait; null for never. */
export const refreshDelay = (changesAt: string | null, now: number): number | null =>
  changesAt === null ? null : Math.min(Math.max(Date.parse(changesAt) - now, SHORTEST), LONGEST);
