import type { FlashInterval } from '../../../../shared/flash';

const MINUTE = 60_000;

/** The latest moment (epoch ms) to which a flash begun at `startedAt` may last. */
export const longestUntil = (startedAt: number, maxMinutes: number): number =>
  startedAt + maxMinutes * MINUTE;

/** A flash of `minutes` from `now` (epoch ms). */
export const intervalFrom = (now: number, minutes: number): FlashInterval => ({
  startedAt: now,
  expiresAt: now + minutes * MINUTE,
});

/** Whole minutes that a running flash can still be extended by, counted from `now`. */
export const minutesLeft = (startedAt: number, now: number, maxMinutes: number): number =>
  Math.floor((longestUntil(startedAt, maxMinutes) - now) / MINUTE);
