import { checkLocale, type ConfiguredLocales } from '../../newsroom/check-locale';

/** Merges given banner lines; an empty one deletes its locale's. @throws ValidationError (400) unconfigured locale. */
export const mergeText = (
  current: Record<string, string>,
  given: Record<string, string> | undefined,
  configured: ConfiguredLocales,
): Record<string, string> => {
  const lines = new Map(Object.entries(current));
  for (const [locale, line] of Object.entries(given ?? {})) {
    checkLocale(locale, configured, `text.${locale}`);
    if (line.trim() === '') lines.delete(locale);
    else lines.set(locale, line.trim());
  }
  return Object.fromEntries([...lines].sort(([a], [b]) => (a < b ? -1 : 1)));
};
