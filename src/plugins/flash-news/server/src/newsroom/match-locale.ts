import { lookup } from 'bcp-47-match';

/** A language range (RFC 4647 §2.1), which every language tag (BCP 47) is. */
const LANGUAGE_RANGE = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

/** Longest tag that is read. */
const LONGEST = 100;

/** Returns a tag as lookup compares it: in lower case, and with the underscores of POSIX (`en_US`) as hyphens. */
export const toRange = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();

export const isLanguageRange = (tag: string): boolean =>
  tag.length <= LONGEST && LANGUAGE_RANGE.test(toRange(tag));

/**
 * Returns the configured locale (BCP 47) that a tag means: by lookup (RFC 4647 §3.4), so that `EN`, `en_US` and `en-GB-oxendict`
 * find `en` where there is none nearer; undefined where there is none.
 */
export const matchLocale = (tag: string, codes: readonly string[]): string | undefined => {
  if (codes.includes(tag)) return tag;
  if (!isLanguageRange(tag)) return undefined;
  // `lookup` returns the first that matches any truncation, so longer ones come first.
  const byRange = new Map(codes.map((code) => [toRange(code), code]));
  const ranges = [...byRange.keys()].sort((a, b) => b.length - a.length);
  const found = lookup(ranges, toRange(tag));
  return found === undefined ? undefined : byRange.get(found);
};
