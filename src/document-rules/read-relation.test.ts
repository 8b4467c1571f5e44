import { describe, expect, it } from '@jest/globals';

import { readRelation } from './read-relation';

describe('readRelation', () => {
  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['what the panel sends for an untouched field', { connect: [], disconnect: [] }],
    ['an absent set', { set: undefined, connect: [] }],
  ])('reads %s as not given', (_, value) => {
    expect(readRelation(value)).toEqual({ given: false });
  });

  it.each([
    ['null', null],
    ['an empty list', []],
    ['an empty set', { set: [] }],
    ['taking one off', { connect: [], disconnect: [{ documentId: 'abc' }] }],
  ])('reads %s as none', (_, value) => {
    expect(readRelation(value)).toEqual({ given: true, references: [] });
  });

  it.each([
    ['a documentId', 'abc', [{ documentId: 'abc' }]],
    ['the id of a row', 7, [{ id: 7 }]],
    ['the id of a row as text', '7', [{ id: 7 }]],
    ['an object', { documentId: 'abc' }, [{ documentId: 'abc' }]],
    ['an object with both', { id: 7, documentId: 'abc' }, [{ documentId: 'abc' }]],
    ['a list', ['abc', { id: 7 }], [{ documentId: 'abc' }, { id: 7 }]],
    ['a set', { set: ['abc'] }, [{ documentId: 'abc' }]],
    ['a single to connect', { connect: 'abc' }, [{ documentId: 'abc' }]],
    [
      'one for another',
      { connect: [{ documentId: 'abc' }], disconnect: [{ documentId: 'xyz' }] },
      [{ documentId: 'abc' }],
    ],
  ])('reads %s', (_, value, references) => {
    expect(readRelation(value)).toEqual({ given: true, references });
  });
});
