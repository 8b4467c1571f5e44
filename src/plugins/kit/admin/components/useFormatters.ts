import { useIntl } from 'react-intl';

/** Formatters for languages (BCP 47) and times in the panel's language. */
export const useFormatters = () => {
  const intl = useIntl();
  const languageName = (locale: string): string =>
    intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
  /** Day and time of an ISO 8601 moment, on the 24-hour clock. */
  const formatMoment = (moment: string): string =>
    intl.formatDate(moment, {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      hourCycle: 'h23',
    });
  const formatList = (parts: string[]): string => intl.formatList(parts, { type: 'conjunction' });
  return { languageName, formatMoment, formatList };
};
