import { expect, it } from '@jest/globals';
import { matchLocale } from './match-locale';

it.each([
  ['sq', 'sq'],
  ['sq-AL', 'sq'],
  ['EN-gb-oxendict', 'en-GB'],
  ['en-US', 'en'],
  ['de', undefined],
  [null, undefined],
])('finds the locale that %s means', (language, expected) => {
  expect(matchLocale(language, ['sq', 'en', 'en-GB'])).toBe(expected);
});
