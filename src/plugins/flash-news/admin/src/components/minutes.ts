const MINUTE = 60_000;

/** Whether `minutes` is a length the server takes: whole, from 1 to `max`. */
export const isLength = (minutes: number | undefined, max: number): minutes is number =>
  minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= max;

/** The moment (epoch ms) that lies `minutes` after `now`. */
export const minutesAfter = (now: number, minutes: number): number => now + minutes * MINUTE;

/** Whole minutes from `now` to `until` (epoch ms); never below 0. */
export const minutesUntil = (until: number, now: number): number =>
  Math.max(0, Math.floor((until - now) / MINUTE));
