import { lookup } from 'bcp-47-match';

/** `none`: the locale alone. `auto`: RFC 4647 lookup, then the default locale. `chain`: the named locales. */
export type Fallback = { kind: 'none' } | { kind: 'auto' } | { kind: 'chain'; locales: string[] };

/**
 * Returns the locales in which a document may be served, best first, without repeats (BCP 47). `auto` truncates
 * `locale` as RFC 4647 §3.4 does ("sr-Latn-RS", "sr-Latn", "sr").
 */
export const localeChain = (
  locale: string,
  fallback: Fallback,
  configured: { codes: readonly string[]; default: string },
): string[] => {
  if (fallback.kind === 'none') return [locale];
  if (fallback.kind === 'chain') return [...new Set([locale, ...fallback.locales])];
  const chain = [locale];
  // `lookup` returns the first tag that matches any truncation, so longer tags come first.
  let others = configured.codes
    .filter((code) => code !== locale)
    .sort((a, b) => b.length - a.length);
  for (let next = lookup(others, locale); next !== undefined; next = lookup(others, locale)) {
    chain.push(next);
    others = others.filter((code) => code !== next);
  }
  return others.includes(configured.default) ? [...chain, configured.default] : chain;
};
