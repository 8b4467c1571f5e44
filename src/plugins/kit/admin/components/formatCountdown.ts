const SECOND = 1000;

/** Whole seconds from `now` to `until` (epoch ms), rounded up and never below 0. */
export const secondsLeft = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / SECOND));

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** Formats seconds as `mm:ss`, from an hour on as `h:mm:ss`. */
export const formatCountdown = (seconds: number): string => {
  const hours = Math.floor(seconds / 3600);
  const rest = [Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  return (hours > 0 ? [String(hours), ...rest] : rest).join(':');
};
