/** Words that are frequent in a language and rare in the others. */
const FREQUENT: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:the|of|and|to|said|was|with)(?!\p{L})/giu,
  sq: /(?<!\p{L})(?:të|në|dhe|është|për|që|një)(?!\p{L})/giu,
};

/** What is looked at of a copy, in characters. */
const BEGINNING = 5000;

/** Returns the locale (BCP 47), of those offered, in which a copy seems to be; `fallback` where no words tell. */
export const guessLocale = (copy: string, offered: string[], fallback: string): string => {
  const beginning = copy.slice(0, BEGINNING);
  const counted = offered.map((locale) => {
    const pattern = FREQUENT[locale.split('-')[0] ?? ''];
    return { locale, count: pattern ? (beginning.match(pattern) ?? []).length : 0 };
  });
  const [best] = counted.sort((one, other) => other.count - one.count);
  return best && best.count > 0 ? best.locale : fallback;
};
