export const LANGUAGE_TAG = 'the code of a language, such as sq, en or zh-Hant';

/** Whether a text is a well-formed language tag (BCP 47) of a language that has a short code (ISO 639). */
export const isLanguageTag = (text: string): boolean => {
  // Five letters and more are well-formed, too, and always the language's name by mistake.
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};
