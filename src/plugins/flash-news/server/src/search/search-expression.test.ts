import { describe, expect, it } from '@jest/globals';
import type { Expression } from './expression';
import { alsoInTerm, setTerm } from './index-terms';
import { inNoneOf } from './search-expression';

const words: Expression = { term: 'rjzjarr' };
const set = (...locales: string[]): string => setTerm('rj', locales);

describe('inNoneOf', () => {
  const sets = [set(), set('en'), set('sr'), set('en', 'sr')];

  it('looks up the sets that have no better locale', () => {
    const any = [{ term: set() }, { term: set('sr') }];
    expect(inNoneOf(['en'], words, sets)).toEqual({ all: [{ any }, words] });
  });

  it('leaves nothing where every set has a better locale', () => {
    expect(inNoneOf(['en'], words, [set('en'), set('en', 'sr')])).toBeNull();
    expect(inNoneOf(['en'], words, [])).toBeNull();
  });

  it('excludes by locale where the sets are too many', () => {
    const butNot = { any: [{ term: alsoInTerm('en') }] };
    expect(inNoneOf(['en'], words, null)).toEqual({ of: words, butNot });
  });
});
