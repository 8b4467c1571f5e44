export const LANGUAGE_TAG = 'the code of a language, such as sq, en or zh-Hant';

/** Returns whether a text is a well-formed language tag (BCP 47) with a two- or three-letter language (ISO 639). */
export const isLanguageTag = (text: string): boolean => {
  // Longer codes are well-formed, but in practice a language's name typed by mistake.
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};
