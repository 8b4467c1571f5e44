import { localeChain } from '../feed/locale-chain';
import type { FlashNewsQuery } from '../validation/latest-news';
import { checkFallback, checkLocale, type ConfiguredLocales } from '../validation/locales';

/**
 * The locale that a query asks for, and the locales that may serve it, best first (BCP 47).
 * @throws ValidationError (400) naming `locale` or `fallback` where a locale isn't configured.
 */
export const chainIn = (
  configured: ConfiguredLocales,
  query: FlashNewsQuery,
): { locale: string; chain: string[] } => {
  const locale = checkLocale(query.locale, configured);
  const fallback = checkFallback(query.fallback, configured);
  return { locale, chain: localeChain(locale, fallback, configured) };
};
