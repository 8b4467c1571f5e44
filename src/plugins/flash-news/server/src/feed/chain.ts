import { checkFallback, checkLocale, type ConfiguredLocales } from '../newsroom/check-locale';
import { localeChain } from '../newsroom/locale-chain';
import type { FlashNewsQuery } from './validation';

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
