import { useIntl } from 'react-intl';

/** 24-hour clock: "9:20" alone would be ambiguous. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const DAY_AND_CLOCK = { ...DAY, year: 'numeric', ...CLOCK } as const;

/** IANA name of the time zone in which the panel shows and reads times; the browser's by default. */
export const zoneName = (given: string | undefined): string =>
  given ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formatters for times and languages in the panel's language and time zone. */
export const useFormatters = () => {
  const intl = useIntl();

  /** Hour and minute of `epoch` (ms), with the day unless it is that of `now`. */
  const formatTime = (epoch: number, now: number): string =>
    new Date(epoch).toDateString() === new Date(now).toDateString()
      ? intl.formatTime(epoch, CLOCK)
      : intl.formatDate(epoch, DAY_AND_CLOCK);

  /** The same in fewer letters: the year only if it isn't that of `now`. */
  const formatShortTime = (epoch: number, now: number): string =>
    new Date(epoch).getFullYear() === new Date(now).getFullYear() &&
    new Date(epoch).toDateString() !== new Date(now).toDateString()
      ? intl.formatDate(epoch, { ...DAY, ...CLOCK })
      : formatTime(epoch, now);

  /** Names of languages (BCP 47), such as "Albanian and English". */
  const formatLanguages = (locales: string[]): string =>
    intl.formatList(
      locales.map((locale) => intl.formatDisplayName(locale, { type: 'language' }) ?? locale),
      { type: 'conjunction' },
    );

  return { formatTime, formatShortTime, formatLanguages };
};
