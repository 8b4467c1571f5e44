/** Strapi's key of the language that was chosen last in the content manager of this browser. */
export const LAST_LANGUAGE = 'STRAPI_LOCALE';

const lastIn = (stored: string | null): unknown => {
  try {
    const query = JSON.parse(stored ?? 'null') as {
      plugins?: { i18n?: { locale?: unknown } };
    } | null;
    return query?.plugins?.i18n?.locale;
  } catch {
    return undefined;
  }
};

/**
 * Returns the language in which a new story begins: the one chosen last, else the newsroom's first, else any of those that are
 * allowed; null if none is.
 * @param stored what is stored under `LAST_LANGUAGE`
 */
export const newStoryLanguage = (
  allowed: string[],
  home: string,
  stored: string | null,
): string | null => {
  const last = lastIn(stored);
  const chosen = [last, home].find((one) => typeof one === 'string' && allowed.includes(one));
  return typeof chosen === 'string' ? chosen : (allowed[0] ?? null);
};
