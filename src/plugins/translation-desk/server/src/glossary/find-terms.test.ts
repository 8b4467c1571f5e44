import { describe, expect, it } from '@jest/globals';
import { findTerms } from './find-terms';

const found = (text: string, terms: string[], locale = 'sq'): string[] =>
  findTerms(
    text,
    terms.map((term) => ({ term })),
    locale,
  ).map(({ term }) => term);

describe('findTerms', () => {
  it.each([
    ['qeveri', 'Qeveria vendosi, sipas qeverisë, që qeveritë e tjera të presin.'],
    ['ministër', 'Ministri foli.'],
    ['kryeministër', 'Kryeministrit iu kërkua dorëheqja.'],
    ['marrëveshje', 'Nënshkruan marrëveshjen.'],
    ['marrëveshje', 'Pas marrëveshjeve të reja.'],
    ['armëpushim', 'Armëpushimi nisi.'],
    ['zgjedhje', 'Rezultatet e zgjedhjeve.'],
    ['Këshilli i Sigurimit', 'para Këshillit të Sigurimit'],
    ['Bashkimi Evropian', 'Vendet e Bashkimit Evropian'],
    ['shtet', 'SHTETEVE'],
  ])('finds %s in “%s”', (term, text) => {
    expect(found(text, [term])).toEqual([term]);
  });

  it.each([
    ['ligj', 'Ligjëratë e gjatë'],
    ['bank', 'bankoprovë'],
    ['det', 'detyra'],
    ['Këshilli i Sigurimit', 'Këshilli. Sigurimi'],
  ])('does not find %s in “%s”', (term, text) => {
    expect(found(text, [term])).toEqual([]);
  });

  it('reads English endings, capitals and missing diacritics', () => {
    expect(
      found('The ministries’ ceasefires; PRIME MINISTERS', ['ministry', 'ceasefire'], 'en'),
    ).toEqual(['ministry', 'ceasefire']);
    expect(found('qeverise', ['qeveri'])).toEqual(['qeveri']);
  });

  it('finds whole words alone in a language without endings', () => {
    expect(found('Regierungen und Regierung', ['Regierung'], 'de-AT')).toEqual(['Regierung']);
    expect(found('Regierungen', ['Regierung'], 'de')).toEqual([]);
  });

  it('tells each term once, in the order of the text', () => {
    expect(found('zgjedhje, qeveri, zgjedhjet', ['qeveri', 'zgjedhje', 'ligj'])).toEqual([
      'zgjedhje',
      'qeveri',
    ]);
  });

  it('finds a term of one or two letters', () => {
    expect(found('BE dhe OKB', ['BE', 'OKB'])).toEqual(['BE', 'OKB']);
  });
});
