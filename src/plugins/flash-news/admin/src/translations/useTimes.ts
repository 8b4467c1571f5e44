import { useIntl } from 'react-intl';

/** Times and languages in the words and the time zone of whoever looks at the panel. */
export const useTimes = () => {
  const intl = useIntl();

  /** The hour and minute of `epoch` (ms), with its day unless that is the day of `now`. */
  const at = (epoch: number, now: number): string =>
    new Date(epoch).toDateString() === new Date(now).toDateString()
      ? intl.formatTime(epoch)
      : intl.formatDate(epoch, { dateStyle: 'medium', timeStyle: 'short' });

  /** Names of languages (BCP 47), such as "Albanian and English". */
  const languages = (locales: string[]): string =>
    intl.formatList(
      locales.map((locale) => intl.formatDisplayName(locale, { type: 'language' }) ?? locale),
      { type: 'conjunction' },
    );

  return { at, languages };
};
