import { describe, expect, it } from '@jest/globals';
import { toTsquery, type Expression } from './expression';
import { gramCondition, gramsOf, termCondition, withPairs } from './grams';

const rendered = (expression: Expression | null) => expression && toTsquery(expression);

describe('gramsOf', () => {
  it('has beginnings of two to four letters, and pairs of neighbours that no gap parts', () => {
    expect(gramsOf('rjzjarr rji = +rjzj')).toEqual([
      '~rjzj',
      '~rjzja',
      '~rjzjar',
      'rjzjarr~rji',
      '~+rjzj',
    ]);
  });
});

describe('gramCondition and termCondition', () => {
  const CASES: [Expression, grams: string | null, terms: string | null][] = [
    [{ term: 'rjzj', isPrefix: true }, `'~rjzj'`, null],
    [{ term: '+rjzjar', isPrefix: true }, `'~+rjzjar'`, null],
    [{ term: 'rjzjarr', isPrefix: true }, null, `'rjzjarr':*`],
    [{ term: 'rji' }, null, `'rji'`],
    [{ sequence: ['rja', 'rjb', 'rjc'] }, `('rja~rjb' & 'rjb~rjc')`, null],
    [{ all: [{ term: 'rjzj', isPrefix: true }, { term: '=c1' }] }, `('~rjzj')`, `('=c1')`],
    // A beginning that is only one of several ways must not be demanded.
    [{ any: [{ term: 'rjzj', isPrefix: true }, { term: 'rjufo' }] }, null, null],
    // What is excluded must not be widened.
    [
      {
        of: { term: 'rjufo' },
        butNot: { any: [{ all: [{ term: '+rjzj', isPrefix: true }] }, { term: '=v00' }] },
      },
      null,
      `('rjufo' & !('=v00'))`,
    ],
  ];

  it.each(CASES)('of %j', (expression, grams, terms) => {
    expect(rendered(gramCondition(expression))).toBe(grams);
    expect(rendered(termCondition(expression))).toBe(terms);
  });
});

describe('withPairs', () => {
  const phrase = (...sequence: string[]): Expression => ({ sequence });

  it('looks phrases up by their pairs, and compares those whose pairs may be apart', () => {
    const of: Expression = { all: [phrase('a', 'b', 'c'), { term: 'd' }] };
    const butNot: Expression = { any: [{ all: [phrase('+a', '+b', '+c'), phrase('+d', '+e')] }] };
    const [some, head] = [
      { all: [{ term: 'a~b' }, { term: 'b~c' }, phrase('a', 'b', 'c')] },
      { all: [{ term: '+a~+b' }, { term: '+b~+c' }, phrase('+a', '+b', '+c')] },
    ];
    expect(withPairs({ of, butNot })).toEqual({
      of: { all: [some, { term: 'd' }] },
      butNot: { any: [{ all: [head, { all: [{ term: '+d~+e' }] }] }] },
    });
  });
});
