const SECOND = 1000;

/** Whole seconds from `now` to `until` (epoch ms), rounded up and never below 0. */
export const secondsLeft = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / SECOND));

/** Formats seconds as `mm:ss`. Minutes go past 59: a flash lasts hours at most. */
export const formatCountdown = (seconds: number): string =>
  [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
