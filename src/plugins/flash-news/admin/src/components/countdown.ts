const SECOND = 1000;

/** Whole seconds from `now` until `until` (epoch ms), rounded up: 0 only when it is over. */
export const secondsLeft = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / SECOND));

/** Seconds as `mm:ss`; minutes go on past 59, since a flash lasts hours at most. */
export const formatCountdown = (seconds: number): string =>
  [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
