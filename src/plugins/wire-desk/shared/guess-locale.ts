/** Words that are frequent in a language and rare in the others; Albanian is often written without its diacritics. */
const FREQUENT: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:the|of|and|to|said|was|with)(?!\p{L})/giu,
  sq: /(?<!\p{L})(?:të|në|dhe|është|për|që|një|te|ne|eshte|per|qe|nje)(?!\p{L})/giu,
};

/** What is looked at of a copy, in characters. */
const BEGINNING = 5000;

/** Of fewer words nobody can say that they are in no language that is known here. */
const TELLING = 20;

/** Part of a text's words that are frequent ones of its language: a tenth at least in news, far less in other languages. */
const LEAST_SHARE = 0.06;

const countOf = (language: string, text: string): number => {
  const pattern = FREQUENT[language];
  return pattern ? (text.match(pattern) ?? []).length : 0;
};

/** Returns the locale (BCP 47), of those offered, in which a copy seems to be; `fallback` where no words tell. */
export const guessLocale = (copy: string, offered: string[], fallback: string): string => {
  const beginning = copy.slice(0, BEGINNING);
  const counted = offered.map((locale) => ({
    locale,
    count: countOf(locale.split('-')[0] ?? '', beginning),
  }));
  const [best] = counted.sort((one, other) => other.count - one.count);
  return best && best.count > 0 ? best.locale : fallback;
};

/** Returns the language (BCP 47) in which a copy seems to be; `und` for none that is known here, null for too few words to tell. */
export const languageOf = (copy: string): string | null => {
  const beginning = copy.slice(0, BEGINNING);
  const words = (beginning.match(/\p{L}+/gu) ?? []).length;
  if (words < TELLING) return null;
  const guessed = guessLocale(beginning, Object.keys(FREQUENT), 'und');
  return countOf(guessed, beginning) / words < LEAST_SHARE ? 'und' : guessed;
};

const mainOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Whether two tags (BCP 47) are of one language, whatever their regions and scripts. */
export const isSameLanguage = (one: string, other: string): boolean =>
  mainOf(one) === mainOf(other);
