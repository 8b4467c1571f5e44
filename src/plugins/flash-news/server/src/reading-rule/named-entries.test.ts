import { describe, expect, it } from '@jest/globals';
import { readNamedEntries } from './named-entries';

describe('readNamedEntries', () => {
  it.each<[unknown, string[], number[]]>([
    [undefined, [], []],
    [null, [], []],
    ['abc', ['abc'], []],
    [7, [], [7]],
    ['7', [], [7]],
    [{ documentId: 'abc', id: 7 }, ['abc'], []],
    [{ id: 7, locale: 'sq' }, [], [7]],
    [['abc', 'abc', { id: 7 }], ['abc'], [7]],
    [{ connect: ['a', { documentId: 'b', position: { end: true } }] }, ['a', 'b'], []],
    [{ set: [{ id: 1 }], disconnect: 'c' }, ['c'], [1]],
  ])('reads %j', (value, documentIds, ids) => {
    expect(readNamedEntries(value)).toEqual({ documentIds, ids });
  });
});
