import { useLiveQuery } from '../api/useLiveQuery';

/** A locale of the project; `code` by BCP 47. */
export interface Locale {
  code: string;
  name: string;
  isDefault: boolean;
}

export const useLocales = () => useLiveQuery<Locale[]>('/i18n/locales');
