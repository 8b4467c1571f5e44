import { createHash } from 'node:crypto';
import type { Facet } from '../facets/store/facet-links';

/*
 * The terms of the index. A word of a published version begins with two characters for its locale, so that a word which
 * is common in another language costs nothing; one of headline or standfirst is indexed a second time, after "+". Filters
 * begin with "=". No word has these two characters.
 */

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const codes = new Map<string, string>();

/** Returns two characters for a locale. Two locales may share them, so who reads the index compares locales as well. */
export const localeCode = (locale: string): string => {
  const known = codes.get(locale);
  if (known !== undefined) return known;
  const code = (parseInt(hash(locale).slice(0, 8), 16) % 36 ** 2).toString(36).padStart(2, '0');
  codes.set(locale, code);
  return code;
};

/** The code of drafts, whose words are searched in all locales at once. */
export const DRAFTS = '00';

export const textTerm = (code: string, word: string): string => code + word;

export const headTerm = (code: string, word: string): string => `+${code}${word}`;

/** Stands between two texts, so that no phrase spans them. */
export const GAP = '=';

/** The term of two neighbouring terms. */
export const pairTerm = (one: string, other: string): string => `${one}~${other}`;

/** The term of a version's category, or of one of its people or authors, by documentId. */
export const facetTerm = (facet: Facet, documentId: string): string =>
  `=${facet.charAt(0)}${hash(documentId).slice(0, 12)}`;

/** Whether a term is one of `facetTerm`. */
export const isFacetTerm = (term: string): boolean => /^=[apc]/.test(term);

const tag = (locale: string): string => hash(locale).slice(0, 12);

/** The term of a version whose document is visible in `locale` too. No two locales share it: a search excludes by it. */
export const alsoInTerm = (locale: string): string => `=v${tag(locale)}`;

/** How the set terms of a locale's versions begin. */
export const beginningOfSets = (code: string): string => `=s${code}`;

/**
 * The term of a version by the set of other locales in which its document is visible. A chain of locales looks up the sets that
 * have no better one: the versions of all others are not even read.
 */
export const setTerm = (code: string, locales: string[]): string =>
  `${beginningOfSets(code)}+${locales.map(tag).toSorted().join('+')}`;

/** Whether the set of a set term has a locale. */
export const isInSet = (term: string, locale: string): boolean =>
  term.split('+').includes(tag(locale));
