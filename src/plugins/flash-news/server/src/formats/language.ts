/** Converts a locale to a canonical language tag (BCP 47); null if it is malformed. */
export const languageTag = (locale: string): string | null => {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
};

/** Converts a locale to Google's news language: ISO 639, but `zh-cn` or `zh-tw` for Chinese; `und` if it is malformed. */
export const newsLanguage = (locale: string): string => {
  const tag = languageTag(locale);
  if (tag === null) return 'und';
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return /^[a-z]{2,3}$/.test(language) ? language : 'und';
};
