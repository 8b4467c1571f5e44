import type { FlashInterval } from '../../../../shared/flash';

const MINUTE = 60_000;

/** Decides when a flash expires: `minutes` from `now` (epoch ms). No job runs at that moment; `log-flash-expiry.ts` logs it later. */
export const intervalFrom = (now: number, minutes: number): FlashInterval => ({
  startedAt: now,
  expiresAt: now + minutes * MINUTE,
});

/** Returns the latest end (epoch ms) of a flash that began at `startedAt`. */
export const longestUntil = (startedAt: number, maxMinutes: number): number =>
  startedAt + maxMinutes * MINUTE;

/** Returns the whole minutes, counted from `now`, that a running flash can still be extended to. */
export const minutesLeft = (startedAt: number, now: number, maxMinutes: number): number =>
  Math.floor((longestUntil(startedAt, maxMinutes) - now) / MINUTE);
