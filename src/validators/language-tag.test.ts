import { describe, expect, it } from '@jest/globals';
import { isLanguageTag } from './language-tag';

describe('a language tag', () => {
  it.each(['sq', 'en', 'EN-gb', 'zh-Hant', 'sr-Latn-RS', 'und'])('%s is one', (text) => {
    expect(isLanguageTag(text)).toBe(true);
  });

  it.each(['', 'Albanian', 'x', 'en_GB', 'en-', 'sq en', 'e1'])('%j is none', (text) => {
    expect(isLanguageTag(text)).toBe(false);
  });
});
