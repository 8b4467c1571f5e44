import { describe, expect, it } from '@jest/globals';
import { languageTag, newsLanguage } from './language';

describe('languageTag', () => {
  it.each([
    ['sq', 'sq'],
    ['SQ-al', 'sq-AL'],
    ['en_GB', 'en-GB'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
  ])('converts %s to %s', (locale, tag) => {
    expect(languageTag(locale)).toBe(tag);
  });

  it.each(['', 'x y', 'a', 'sq-', 'shqip e gjatë', '<sq>'])('is null for %j', (locale) => {
    expect(languageTag(locale)).toBeNull();
  });
});

describe('newsLanguage', () => {
  it.each([
    ['sq', 'sq'],
    ['en-GB', 'en'],
    ['sr-Latn-RS', 'sr'],
    ['ckb', 'ckb'],
    ['zh', 'zh-cn'],
    ['zh-Hans-HK', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    ['x y', 'und'],
  ])('converts %s to %s', (locale, language) => {
    expect(newsLanguage(locale)).toBe(language);
  });
});
