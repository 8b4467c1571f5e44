import { useIntl } from 'react-intl';
import { momentOptions } from './momentOptions';
import { browserNow } from './useServerClock';

/** Formatters for languages (BCP 47) and times in the panel's language. */
export const useFormatters = () => {
  const intl = useIntl();
  const languageName = (locale: string): string =>
    intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
  /** Day and time of an ISO 8601 moment, on the 24-hour clock; with the year unless it is the present one. */
  const formatMoment = (moment: string): string =>
    intl.formatDate(moment, momentOptions(moment, browserNow(), intl.timeZone));
  const formatList = (parts: string[]): string => intl.formatList(parts, { type: 'conjunction' });
  return { languageName, formatMoment, formatList };
};
