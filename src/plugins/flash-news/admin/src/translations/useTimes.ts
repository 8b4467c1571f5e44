import { useIntl } from 'react-intl';

/** By the newsroom's clock: "9:20" must not leave open which half of the day is meant. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY_AND_CLOCK = { day: 'numeric', month: 'short', year: 'numeric', ...CLOCK } as const;

/** The zone in which times are shown and given: that of whoever looks at the panel. */
export const zoneName = (given: string | undefined): string =>
  given ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Times and languages in the words and the time zone of whoever looks at the panel. */
export const useTimes = () => {
  const intl = useIntl();

  /** The hour and minute of `epoch` (ms), with its day unless that is the day of `now`. */
  const at = (epoch: number, now: number): string =>
    new Date(epoch).toDateString() === new Date(now).toDateString()
      ? intl.formatTime(epoch, CLOCK)
      : intl.formatDate(epoch, DAY_AND_CLOCK);

  /** Names of languages (BCP 47), such as "Albanian and English". */
  const languages = (locales: string[]): string =>
    intl.formatList(
      locales.map((locale) => intl.formatDisplayName(locale, { type: 'language' }) ?? locale),
      { type: 'conjunction' },
    );

  return { at, languages };
};
