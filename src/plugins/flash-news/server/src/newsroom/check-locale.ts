import { errors } from '@strapi/utils';
import { localeChain, type Fallback } from './locale-chain';

/** The locales that the newsroom has configured (BCP 47). */
export interface ConfiguredLocales {
  codes: string[];
  default: string;
}

const checkCode = (parameter: string, code: string, { codes }: ConfiguredLocales): string => {
  if (codes.includes(code)) return code;
  throw new errors.ValidationError(
    `${parameter}: "${code}" is not a configured locale; accepted are ${codes.join(', ')}`,
    { errors: [{ path: [parameter], message: 'is not a configured locale' }] },
  );
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
  const locales = given.split(',').map((code) => checkCode('fallback', code.trim(), configured));
  return { kind: 'chain', locales };
};

/** Returns a query's locale, and the locales that may serve it, best first (BCP 47). Throws as `checkLocale` does. */
export const resolveLocales = (
  configured: ConfiguredLocales,
  query: { locale?: string | undefined; fallback?: string | undefined },
): { locale: string; chain: string[] } => {
  const locale = checkLocale(query.locale, configured);
  const fallback = parseFallback(query.fallback, configured);
  return { locale, chain: localeChain(locale, fallback, configured) };
};
