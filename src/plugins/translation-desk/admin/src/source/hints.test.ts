import { describe, expect, it } from '@jest/globals';
import { hintsOf, segmentsOf } from './hints';

const term = (words: string, translation: string) => ({
  ...{ id: 1, sourceLocale: 'sq', targetLocale: 'en', note: null },
  term: words,
  translation,
});
const person = (name: string, sourceForms: string[] = [], forms: string[] = []) => ({
  ...{ documentId: 'p', role: null },
  ...{ name, sourceForms, forms },
});

const found = (text: string, hints: ReturnType<typeof hintsOf>, locale = 'sq'): string[] =>
  segmentsOf(text, hints, locale)
    .filter(({ hint }) => hint !== null)
    .map(({ text: words }) => words);

describe('terms in a source', () => {
  const hints = hintsOf([term('ministria', 'ministry'), term('ujë', 'water')], []);

  it.each(['ministria', 'Ministrisë', 'ministrinë', 'ministri', 'MINISTRIA'])(
    'are found with Albanian endings: %s',
    (word) => {
      expect(found(`Sot ${word} foli.`, hints)).toEqual([word]);
    },
  );

  it.each(['ministrantët', 'administria', 'ujëra'])('are not other words: %s', (word) => {
    expect(found(`Sot ${word} foli.`, hints)).toEqual([]);
  });

  it('are found as the longest one', () => {
    const both = hintsOf([term('ministria', 'ministry'), term('ministria e punës', 'labour')], []);
    expect(found('Ministria e Punës foli.', both)).toEqual(['Ministria e Punës']);
  });

  it('may hold signs that mean something in patterns', () => {
    expect(
      found('C++ (dhe) S.A.', hintsOf([term('(dhe)', 'and'), term('', 'nothing')], [])),
    ).toEqual(['(dhe)']);
    expect(found('a [b] c', hintsOf([term('x[b', 'and')], []))).toEqual([]);
  });
});

describe('people in a source', () => {
  it('are found by name, surname and forms, with what to write', () => {
    const hints = hintsOf([], [person('Vjosa Osmani', ['Presidentja Osmani'], ['V. Osmani'])]);
    const text = 'Vjosa Osmanit iu drejtua; Osmani foli. Presidentja Osmani iku.';
    expect(found(text, hints)).toEqual(['Vjosa Osmanit', 'Osmani', 'Presidentja Osmani']);
    expect(hints[0]?.translations).toEqual(['Vjosa Osmani', 'V. Osmani']);
  });
});

it('nothing of the text is lost', () => {
  const text = 'Ministria, ujë!';
  const hints = hintsOf([term('ministria', 'ministry'), term('ujë', 'water')], []);
  expect(segmentsOf(text, hints, 'sq').map((one) => one.text)).toEqual([
    'Ministria',
    ', ',
    'ujë',
    '!',
  ]);
  expect(segmentsOf(text, [], 'sq')).toEqual([{ text, hint: null }]);
});
