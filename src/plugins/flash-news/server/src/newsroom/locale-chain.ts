import { lookup } from 'bcp-47-match';

/** `none`: the locale alone. `auto`: RFC 4647 lookup, then the default locale. Else the named ones. */
export type Fallback = { kind: 'none' } | { kind: 'auto' } | { kind: 'chain'; locales: string[] };

/**
 * The locales in which a document may be served, best first, without repeats (BCP 47).
 * `auto` walks up from `locale` as RFC 4647 §3.4 does ("sr-Latn-RS", "sr-Latn", "sr").
 */
export const localeChain = (
  locale: string,
  fallback: Fallback,
  configured: { codes: readonly string[]; default: string },
): string[] => {
  if (fallback.kind === 'none') return [locale];
  if (fallback.kind === 'chain') return [...new Set([locale, ...fallback.locales])];
  const chain = [locale];
  // `lookup` takes the first tag that any step up arrives at: the longer ones must come before.
  let left = configured.codes.filter((code) => code !== locale).sort((a, b) => b.length - a.length);
  for (let next = lookup(left, locale); next !== undefined; next = lookup(left, locale)) {
    chain.push(next);
    left = left.filter((code) => code !== next);
  }
  return left.includes(configured.default) ? [...chain, configured.default] : chain;
};
