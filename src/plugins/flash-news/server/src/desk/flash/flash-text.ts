import { checkLocale, type ConfiguredLocales } from '../../newsroom/check-locale';

/**
 * The banner lines after a change: what is given replaces the line of its locale, an empty line takes
 * it away, the others stay.
 * @throws ValidationError (400) where a line is given for a locale that is not configured.
 */
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
