import type { Texts } from './texts/texts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Returns the time of day of a moment (ISO 8601) on the reader's clock, `14:05`. */
export const timeOf = (iso: string): string => {
  const date = new Date(iso);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
};

/** Returns a day (ISO 8601), `24 November 2026`. Browsers that lack Albanian would answer `Intl` in English. */
export const dayOf = (iso: string, { months }: Texts): string => {
  const date = new Date(iso);
  const month = months.split(' ')[date.getMonth()] ?? '';
  return `${date.getDate()} ${month} ${date.getFullYear()}`;
};

/** Returns day and time of a moment (ISO 8601). */
export const momentOf = (iso: string, texts: Texts): string =>
  texts.dateTime(dayOf(iso, texts), timeOf(iso));

/** Returns how long ago a moment (ISO 8601) was at `now` (epoch ms), within a day; its day before that. */
export const agoOf = (iso: string, now: number, texts: Texts): string => {
  const ago = now - Date.parse(iso);
  if (ago < MINUTE) return texts.justNow;
  if (ago < HOUR) return texts.minutesAgo(Math.floor(ago / MINUTE));
  if (ago < 24 * HOUR) return texts.hoursAgo(Math.floor(ago / HOUR));
  return dayOf(iso, texts);
};
