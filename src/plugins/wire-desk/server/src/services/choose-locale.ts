import { errors } from '@strapi/utils';
import { guessLocale } from '../../../shared/guess-locale';
import { matchLocale } from './match-locale';

/** The configured locales, and the default one (BCP 47). */
export interface Locales {
  codes: string[];
  default: string;
}

/** What tells the language of a copy. */
export interface LanguageOf {
  /** As somebody chose it: one of the locales. */
  given?: string | undefined;
  /** The tag (BCP 47) that the piece states. */
  language: string | null;
  copy: string;
}

/**
 * Creates the rule of the language of a copy: what was chosen wins over what the piece states, that over the words of the copy.
 * What names no configured locale is in the default one.
 */
export const createChooseLocale =
  (locales: () => Promise<Locales>) =>
  /** @throws ValidationError (400) for a chosen locale that isn't configured */
  async ({ given, language, copy }: LanguageOf): Promise<string> => {
    const { codes, default: fallback } = await locales();
    if (given === undefined) {
      if (language === null) return guessLocale(copy, codes, fallback);
      return matchLocale(language, codes) ?? fallback;
    }
    if (codes.includes(given)) return given;
    throw new errors.ValidationError(
      `locale: "${given}" is not a configured locale; accepted are ${codes.join(', ')}`,
    );
  };
