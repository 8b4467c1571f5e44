import { describe, expect, it } from '@jest/globals';
import { isLanguageTag } from './language-tag';

describe('isLanguageTag', () => {
  it.each(['sq', 'en', 'EN-gb', 'zh-Hant', 'sr-Latn-RS', 'und'])('accepts %s', (text) => {
    expect(isLanguageTag(text)).toBe(true);
  });

  it.each(['', 'Albanian', 'x', 'en_GB', 'en-', 'sq en', 'e1'])('refuses %j', (text) => {
    expect(isLanguageTag(text)).toBe(false);
  });
});
