import { describe, expect, it } from '@jest/globals';
import { guessLocale } from './guess-locale';

describe('guessLocale', () => {
  it.each([
    ['The minister said that the harbour was closed to ships.', 'en'],
    ['Ministri tha se porti është mbyllur për anijet në Vlorë.', 'sq'],
    ['12345', 'sq'],
  ])('%s', (copy, locale) => {
    expect(guessLocale(copy, ['en', 'sq', 'de'], 'sq')).toBe(locale);
  });

  it('offers only languages that may be written', () => {
    expect(guessLocale('The minister said that the harbour was closed.', ['sq'], 'sq')).toBe('sq');
  });
});
