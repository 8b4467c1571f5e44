import { describe, expect, it } from '@jest/globals';
import { isLanguageRange, matchLocale } from './match-locale';

const codes = ['en', 'en-US', 'sq', 'sr', 'sr-Latn', 'zh-Hant'];

describe('matchLocale', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en_US', 'en-US'],
    ['EN-us', 'en-US'],
    ['sq_AL', 'sq'],
    ['sr-latn', 'sr-Latn'],
    ['sr_Latn_RS', 'sr-Latn'],
    ['sr-Cyrl', 'sr'],
    ['en-GB-oxendict', 'en'],
    ['en-US-u-ca-gregory', 'en-US'],
    ['de', undefined],
    ['zh', undefined],
    ['*', undefined],
    ['e', undefined],
    ['sq,en', undefined],
    [' sq', undefined],
    ['', undefined],
  ])('%j means %j', (tag, code) => {
    expect(matchLocale(tag, codes)).toBe(code);
  });

  it('finds a code with an underscore, and the very one first', () => {
    expect(matchLocale('en-gb', ['en_GB'])).toBe('en_GB');
    expect(matchLocale('en_GB', ['en-GB', 'en_GB'])).toBe('en_GB');
  });
});

describe('isLanguageRange', () => {
  it.each(['de-CH', 'DE', 'zh-Hant-HK', 'x-whatever', 'i-klingon', 'de_CH', 'sl-rozaj-biske-1994'])(
    'takes %j',
    (tag) => {
      expect(isLanguageRange(tag)).toBe(true);
    },
  );
  it.each([
    '',
    '*',
    'de-',
    '-de',
    'de--CH',
    '12',
    'constructor',
    "sq'--",
    'sq,en',
    'a-'.repeat(60),
  ])('takes no %j', (tag) => {
    expect(isLanguageRange(tag)).toBe(false);
  });
});
