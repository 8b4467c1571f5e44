import { describe, expect, it } from '@jest/globals';
import { guessLocale, isSameLanguage, languageOf } from './guess-locale';

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

describe('languageOf', () => {
  it.each([
    [
      'The harbour opened again on Tuesday after nine days of storm, the port office said. Forty ships have waited outside.',
      'en',
    ],
    [
      'Porti u hap të martën pas nëntë ditësh stuhi, tha zyra e portit. Dyzet anije kanë pritur jashtë për më shumë se një javë.',
      'sq',
    ],
    [
      'Porti u hap te marten pas nente ditesh stuhi, tha zyra e portit. Dyzet anije kane pritur jashte dhe kjo nuk eshte e re.',
      'sq',
    ],
    [
      'Der Hafen wurde am Dienstag nach neun Tagen Sturm wieder geöffnet, sagte die Behörde. Vierzig Schiffe haben draußen gewartet, was niemand erwartet hat.',
      'und',
    ],
    [
      'Le port a rouvert mardi après neuf jours de tempête, a annoncé la capitainerie. Quarante navires attendaient au large depuis une semaine.',
      'und',
    ],
    [
      'Luka je ponovo otvorena u utorak posle devet dana oluje, saopštila je kapetanija. Četrdeset brodova čeka na moru više od nedelju dana.',
      'und',
    ],
    ['Lufthansa streicht Flüge', null],
    ['', null],
  ])('%s', (copy, language) => {
    expect(languageOf(copy)).toBe(language);
  });
});

describe('isSameLanguage', () => {
  it('leaves regions and scripts aside', () => {
    expect(isSameLanguage('en-GB', 'EN')).toBe(true);
    expect(isSameLanguage('sq', 'sr-Latn')).toBe(false);
  });
});
