/** A locale as a well-formed language tag (BCP 47) in its usual spelling; null where it cannot be one. */
export const languageTag = (locale: string): string | null => {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
};

/**
 * A language as a Google News sitemap has it: ISO 639 in two or three letters, but `zh-cn` for simplified and `zh-tw`
 * for traditional Chinese; `und` where the locale names none.
 */
export const newsLanguage = (locale: string): string => {
  const tag = languageTag(locale);
  if (tag === null) return 'und';
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return /^[a-z]{2,3}$/.test(language) ? language : 'und';
};
