import { describe, expect, it } from '@jest/globals';
import { noticeFor } from './notice-for';

const configured = { codes: ['de', 'en', 'en-GB', 'sq'], default: 'sq' };

describe('noticeFor', () => {
  it.each([
    ['its own', { en: 'E', sq: 'S' }, 'en', 'E'],
    ['that of the language, for a region', { en: 'E', sq: 'S' }, 'en-GB', 'E'],
    ['that of the default locale', { en: 'E', sq: 'S' }, 'de', 'S'],
    ['the first, where the default has none', { en: 'E', 'en-GB': 'G' }, 'de', 'E'],
    ['none of an inherited name', { en: 'E' }, 'constructor', 'E'],
    ['nothing, where there is none', {}, 'sq', ''],
  ])('returns %s', (_, notices, locale, expected) => {
    expect(noticeFor(notices, locale, configured)).toBe(expected);
  });
});
