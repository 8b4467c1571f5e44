import { checkLocale, type ConfiguredLocales } from '../../newsroom/check-locale';

/** Merges banner lines into the current ones; an empty line deletes. @throws ValidationError (400) unknown locale. */
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
