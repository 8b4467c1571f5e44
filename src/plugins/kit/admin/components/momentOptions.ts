import type { FormatDateOptions } from 'react-intl';

const yearOf = (date: Date, timeZone: string | undefined): string =>
  date.toLocaleDateString('en', { year: 'numeric', timeZone });

/**
 * Returns how a moment is shown: day and time, and the year unless it is that of `now`.
 * @param moment ISO 8601
 * @param now epoch ms
 * @param timeZone IANA name of the zone that is shown; by default the browser's
 */
export const momentOptions = (
  moment: string,
  now: number,
  timeZone: string | undefined,
): FormatDateOptions => ({
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  ...(yearOf(new Date(moment), timeZone) === yearOf(new Date(now), timeZone)
    ? {}
    : { year: 'numeric' }),
  hourCycle: 'h23',
});
