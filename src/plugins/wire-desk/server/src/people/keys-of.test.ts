import { describe, expect, it } from '@jest/globals';
import { keysOf } from './keys-of';

const formsOf = (kind: string, ...names: string[]): string[] =>
  keysOf(names)
    .filter((key) => key.kind === kind)
    .map(({ form }) => form);

describe('keysOf', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Zelensky Volodymyr'],
    ['Volodymyr Zelenskyy', 'Volodimir Zelenskiy'],
    ['Владимир Путин', 'Vladimir Putin'],
    ['Guðmundur Þórsson', 'Gudmundur Thorsson'],
    ['Edi Rama', 'EDI RAMA'],
    ['Ana Kovač', 'Ana Kovac'],
    ["Conor O'Brien", 'Conor O’Brien'],
    ['Joe Biden', 'Joe R. Biden'],
    ['Jean-Luc Picard', 'Jean Luc Picard'],
  ])('has one form for %s and %s', (one, other) => {
    expect(formsOf('name', one)).toEqual(formsOf('name', other));
  });

  it.each([
    ['Edi Rama', 'Besa Rama'],
    ['Ana Kovač', 'Anna Nowak'],
  ])('has two forms for %s and %s', (one, other) => {
    expect(formsOf('name', one)).not.toEqual(formsOf('name', other));
  });

  it('matches initials with the name in full, and not two names in full', () => {
    expect(formsOf('initial', 'F. W. de Klerk')).toEqual(formsOf('full', 'Frederik de Klerk'));
    expect(formsOf('initial', 'Frederik de Klerk')).toEqual([]);
  });

  it('has a form for one word, and none for marks alone', () => {
    expect(keysOf(['Madonna'])).toEqual([{ kind: 'name', form: 'madona' }]);
    expect(keysOf(['—', '', 'X'])).toEqual([]);
  });

  it('counts aliases, each form once', () => {
    expect(formsOf('name', 'Edi Rama', 'Edvin Rama', 'EDI RAMA')).toEqual([
      'edi rama',
      'edvin rama',
    ]);
  });
});
