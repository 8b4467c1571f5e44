import { describe, expect, it } from '@jest/globals';
import { queryFaults, wholeNumberFields } from './query-faults';

const NUMBERS = new Set(['id', 'position']);

describe('a query that can be asked', () => {
  it.each([
    {},
    { locale: 'sq', filters: { title: { $contains: 'a' } } },
    { filters: { id: '7' } },
    { filters: { id: { $in: ['1', '2'], $null: 'true' } } },
    { filters: { position: { $between: ['1', '2'] } } },
    { filters: { $and: [{ id: { $gt: '-1' } }], $or: [{ title: 'x' }] } },
    { fields: ['title'], _q: 'word', sort: 'id' },
  ])('is %j', (query) => {
    expect(queryFaults(query, NUMBERS)).toEqual([]);
  });

  it.each([
    [{ filters: { id: 'NaN' } }, ['filters', 'id'], /whole number up to 2147483647/],
    [{ filters: { id: { $eq: '99999999999' } } }, ['filters', 'id', '$eq'], /whole number/],
    [{ filters: { id: { $in: ['1', 'x'] } } }, ['filters', 'id', '$in', '1'], /whole number/],
    [{ filters: { people: { id: '' } } }, ['filters', 'people', 'id'], /whole number/],
    [{ filters: { position: 'x' } }, ['filters', 'position'], /whole number/],
    [{ filters: { id: { $containsi: '1' } } }, ['filters', 'id', '$containsi'], /text only/],
    [{ filters: { $or: { title: 'x' } } }, ['filters', '$or'], /list of filters/],
    [{ filters: { $and: 'x' } }, ['filters', '$and'], /list of filters/],
    [{ filters: { $or: [{ $and: 'x' }] } }, ['filters', '$or', '0', '$and'], /list of filters/],
    [{ fields: '__proto__' }, ['fields'], /does not exist/],
    [{ fields: ['title', 'constructor'] }, ['fields'], /does not exist/],
    [{ _q: { a: 'b' } }, ['_q'], /given once/],
    [{ _q: ['a', 'b'] }, ['_q'], /given once/],
  ])('is not %j', (query, path, message) => {
    expect(queryFaults(query, NUMBERS)).toEqual([
      { path, message: expect.stringMatching(message) },
    ]);
  });
});

describe('wholeNumberFields', () => {
  it('returns fields that are whole numbers in every type', () => {
    const types: { attributes: Record<string, { type: string }> }[] = [
      { attributes: { position: { type: 'integer' }, size: { type: 'integer' } } },
      { attributes: { size: { type: 'string' }, title: { type: 'string' } } },
    ];
    expect([...wholeNumberFields(types)]).toEqual(['id', 'position']);
  });
});
