import { describe, expect, it } from '@jest/globals';
import type { CompanionType } from '../../../shared/opt-in';
import { companionsInData } from './companions-in-data';

const companion = { field: 'quotes' } as CompanionType;

describe('companionsInData', () => {
  it.each<[unknown, (string | number)[]]>([
    [undefined, []],
    [null, []],
    ['a', ['a']],
    [4, [4]],
    [
      ['a', 4, { documentId: 'b', locale: 'en' }, { id: 5 }],
      [4, 5, 'a', 'b'],
    ],
    [{ connect: [{ documentId: 'a' }], disconnect: ['b'] }, ['a']],
    [{ set: ['a', { id: 6 }] }, [6, 'a']],
    [{ documentId: 'a', id: 3 }, ['a']],
  ])('finds those in %j', (quotes, expected) => {
    const { rowIds, documentIds } = companionsInData({ quotes }, companion);
    expect([...rowIds, ...documentIds]).toEqual(expected);
  });
});
