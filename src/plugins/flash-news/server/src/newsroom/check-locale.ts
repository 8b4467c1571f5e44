import { errors } from '@strapi/utils';
import { localeChain, type Fallback } from './locale-chain';
import { isLanguageRange, matchLocale } from './match-locale';

/** The locales that the newsroom has configured (BCP 47). */
export interface ConfiguredLocales {
  codes: string[];
  default: string;
}

const notConfigured = (parameter: string, given: string, { codes }: ConfiguredLocales): Error =>
  new errors.ValidationError(
    `${parameter}: "${given}" is not a configured locale; accepted are ${codes.join(', ')}`,
    { errors: [{ path: [parameter], message: 'is not a configured locale' }] },
  );

const checkCode = (parameter: string, code: string, configured: ConfiguredLocales): string => {
  if (configured.codes.includes(code)) return code;
  throw notConfigured(parameter, code, configured);
};

/** Returns the configured locale that a reader's tag means. @throws ValidationError (400) naming the parameter, if none. */
const readersLocale = (parameter: string, tag: string, configured: ConfiguredLocales): string => {
  const found = matchLocale(tag, configured.codes);
  if (found === undefined) throw notConfigured(parameter, tag, configured);
  return found;
};

/** Returns the given locale or the default. @throws ValidationError (400) naming the parameter, if not configured. */
export const checkLocale = (
  given: string | undefined,
  configured: ConfiguredLocales,
  parameter = 'locale',
): string => (given === undefined ? configured.default : checkCode(parameter, given, configured));

/** Parses `fallback`: absent, `auto`, or a comma-separated chain. Throws as `checkLocale` does. */
export const parseFallback = (
  given: string | undefined,
  configured: ConfiguredLocales,
): Fallback => {
  if (given === undefined) return { kind: 'none' };
  if (given === 'auto') return { kind: 'auto' };
  const locales = given.split(',').map((tag) => readersLocale('fallback', tag.trim(), configured));
  return { kind: 'chain', locales };
};

/** What a reader may ask for: any language tag where the newsroom chooses the locale (`auto`), else one that means a locale. */
const requestedLocale = (
  tag: string | undefined,
  { kind }: Fallback,
  configured: ConfiguredLocales,
): string => {
  if (tag === undefined) return configured.default;
  if (kind === 'auto' && isLanguageRange(tag))
    return matchLocale(tag, configured.codes) ?? configured.default;
  return readersLocale('locale', tag, configured);
};

/** Languages of a query, as configured: `locale` is served first, of `chain`, best first; `fallback` is written anew. */
export interface ResolvedLocales {
  locale: string;
  chain: string[];
  fallback: string | undefined;
}

/**
 * Returns the locale that a query means, and those that may serve it (BCP 47).
 * @throws ValidationError (400) naming the parameter that means none
 */
export const resolveLocales = (
  configured: ConfiguredLocales,
  query: { locale?: string | undefined; fallback?: string | undefined },
): ResolvedLocales => {
  const fallback = parseFallback(query.fallback, configured);
  const locale = requestedLocale(query.locale, fallback, configured);
  return {
    locale,
    chain: localeChain(locale, fallback, configured),
    fallback: fallback.kind === 'chain' ? fallback.locales.join(',') : query.fallback,
  };
};
