import { describe, expect, it } from '@jest/globals';
import { queryFaults } from './query-faults';

const KINDS = { numbers: new Set(['id', 'position']), textless: new Set(['at', 'body']) };

describe('a query that can be asked', () => {
  it.each([
    {},
    { locale: 'sq', filters: { title: { $contains: 'a' } } },
    { filters: { id: '7' } },
    { filters: { id: { $in: ['1', '2'], $null: 'true' } } },
    { filters: { position: { $between: ['1', '2'] } } },
    { filters: { $and: [{ id: { $gt: '-1' } }], $or: [{ title: 'x' }] } },
    { fields: ['title'], _q: 'word', sort: 'id' },
    { filters: { slug: { $in: 'a' }, publishedAt: { $between: ['a', 'b'] } } },
    { filters: { $not: { title: 'x' }, title: { $not: { $contains: 'a' } }, slug: ['a', 'b'] } },
    { pagination: { page: '1', pageSize: '100', start: '0', limit: '1', withCount: 'false' } },
    { status: 'draft' },
  ])('is %j', (query) => {
    expect(queryFaults(query, KINDS)).toEqual([]);
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
    [{ filters: { slug: { $eq: { a: 'b' } } } }, ['filters', 'slug', '$eq'], /one value/],
    [{ filters: { slug: { $eq: ['b'] } } }, ['filters', 'slug', '$eq'], /one value/],
    [{ filters: { slug: { $in: { a: 'b' } } } }, ['filters', 'slug', '$in'], /list of values/],
    [{ filters: { at: { $gt: [] } } }, ['filters', 'at', '$gt'], /one value/],
    [{ filters: { at: { $between: '1' } } }, ['filters', 'at', '$between'], /two values/],
    [{ filters: { at: { $between: ['1'] } } }, ['filters', 'at', '$between'], /two values/],
    [{ filters: { id: { $between: '1' } } }, ['filters', 'id', '$between'], /two values/],
    [
      { filters: { a: { b: { $between: ['1', '2', '3'] } } } },
      ['filters', 'a', 'b', '$between'],
      /two values/,
    ],
    [{ filters: { $not: 'a' } }, ['filters', '$not'], /a filter/],
    [{ filters: { at: { $contains: '2' } } }, ['filters', 'at', '$contains'], /text only/],
    [
      { filters: { a: { body: { $not: { $startsWith: 'x' } } } } },
      ['filters', 'a', 'body', '$not', '$startsWith'],
      /text only/,
    ],
    [{ filters: { a: { $not: 'x' } } }, ['filters', 'a', '$not'], /a filter/],
    [{ filters: { a: { $jsonSupersetOf: '1' } } }, ['filters', 'a', '$jsonSupersetOf'], /accepted/],
    [
      { populate: { x: { filters: { $and: '1' } } } },
      ['populate', 'x', 'filters', '$and'],
      /list of filters/,
    ],
    [
      { populate: { x: { populate: { y: { filters: 'a' } } } } },
      ['populate', 'x', 'populate', 'y', 'filters'],
      /filters\[field\]/,
    ],
    [{ populate: { x: { fields: ['__proto__'] } } }, ['populate', 'x', 'fields'], /doesn’t exist/],
    [{ locale: { a: 'b' } }, ['locale'], /a locale/],
    [{ filters: 'a' }, ['filters'], /filters\[field\]/],
    [{ pagination: '1' }, ['pagination'], /pagination\[page\]/],
    [{ pagination: { pageSize: 'abc' } }, ['pagination', 'pageSize'], /whole number from 1/],
    [{ pagination: { page: '0' } }, ['pagination', 'page'], /whole number from 1/],
    [{ pagination: { limit: '-1' } }, ['pagination', 'limit'], /whole number from 1/],
    [{ pagination: { start: '99999999999999999999' } }, ['pagination', 'start'], /from 0 to/],
    [{ pagination: { page: ['1', '2'] } }, ['pagination', 'page'], /whole number from 1/],
    [{ status: 'foo' }, ['status'], /one of draft, published/],
    [{ status: ['draft'] }, ['status'], /one of draft, published/],
    [{ fields: '__proto__' }, ['fields'], /doesn’t exist/],
    [{ fields: ['title', 'toString'] }, ['fields'], /doesn’t exist/],
    [{ fields: 'title, toString' }, ['fields'], /^toString can’t be read/],
    [{ fields: ['title', 'constructor'] }, ['fields'], /doesn’t exist/],
    [{ _q: { a: 'b' } }, ['_q'], /given once/],
    [{ _q: ['a', 'b'] }, ['_q'], /given once/],
  ])('is not %j', (query, path, message) => {
    expect(queryFaults(query, KINDS)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });
});
