const MINUTE = 60_000;

/** Whether `minutes` is a length that the server accepts: a whole number from 1 to `max`. */
export const isValidLength = (minutes: number | undefined, max: number): minutes is number =>
  minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= max;

/** Epoch ms of the moment `minutes` after `now` (epoch ms). */
export const minutesAfter = (now: number, minutes: number): number => now + minutes * MINUTE;

/** Whole minutes from `now` to `until` (epoch ms), rounded down and never below 0. */
export const minutesUntil = (until: number, now: number): number =>
  Math.max(0, Math.floor((until - now) / MINUTE));
