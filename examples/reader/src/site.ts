/** What is yours: name, languages. The newsroom's address is in `index.html`. */
export const NAME = 'Gazeta Ura';

/** Languages of the site, BCP 47; each has its texts in `texts/`. */
export const LOCALES = ['sq', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'sq';

/** Returns the language of the site that a text names, in small letters or capitals; or null. */
export const localeNamed = (text: string | undefined): Locale | null =>
  LOCALES.find((locale) => locale === text?.toLowerCase()) ?? null;

/** Returns the site's language for a reader who prefers these (BCP 47), as `en-GB`; the default where it has none of them. */
export const localeFor = (preferred: readonly string[]): Locale =>
  preferred.map((tag) => localeNamed(tag.split('-')[0])).find((one) => one !== null) ??
  DEFAULT_LOCALE;

/** Where stories come from that are not in a language of the site: the other languages, in their order. */
export const fallbacksOf = (locale: Locale): Locale[] => LOCALES.filter((one) => one !== locale);
