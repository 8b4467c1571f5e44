import { describe, expect, it } from '@jest/globals';
import { alsoInTerm, isInSet, localeCode, setTerm } from './index-terms';

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
const locales = letters.flatMap((one) =>
  letters.flatMap((other) => [`${one}${other}`, `${one}${other}-XK`]),
);

describe('alsoInTerm', () => {
  it('tells locales apart that share a code: it excludes versions', () => {
    expect(new Set(locales.map(localeCode)).size).toBeLessThan(locales.length);
    expect(new Set(locales.map(alsoInTerm)).size).toBe(locales.length);
  });
});

describe('setTerm', () => {
  it('is the same for a set in any order, and differs by each of its locales', () => {
    expect(setTerm('rj', ['en', 'sr'])).toBe(setTerm('rj', ['sr', 'en']));
    expect(new Set(locales.map((one) => setTerm('rj', [one]))).size).toBe(locales.length);
    expect(setTerm('rj', [])).not.toBe(setTerm('9p', []));
  });

  it('tells which locales it has', () => {
    const term = setTerm('rj', ['en', 'sr']);
    expect(['en', 'sr', 'sq'].map((one) => isInSet(term, one))).toEqual([true, true, false]);
    expect(isInSet(setTerm('rj', []), 'en')).toBe(false);
  });
});
