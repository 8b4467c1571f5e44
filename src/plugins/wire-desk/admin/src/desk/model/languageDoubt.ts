import type { DeskProposal } from '../../../../shared/contracts/desk';
import { isSameLanguage } from '../../../../shared/guess-locale';

export interface LanguageDoubt {
  /** In which the copy seems to be (BCP 47); null for none of those that are read. */
  language: string | null;
  /** The locale to read it in instead, if there is one of that language. */
  other: string | null;
}

/** Returns in which language a copy seems to be besides that in which it was read; null where there is no doubt. */
export const languageDoubt = (
  { language, locale }: Pick<DeskProposal, 'language' | 'locale'>,
  locales: string[],
): LanguageDoubt | null => {
  if (language === null || isSameLanguage(language, locale)) return null;
  if (language === 'und') return { language: null, other: null };
  const other = locales.find((one) => isSameLanguage(one, language)) ?? null;
  return { language, other };
};
