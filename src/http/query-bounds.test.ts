import { describe, expect, it } from '@jest/globals';
import { queryBounds } from './query-bounds';

const many = (count: number, value: unknown = 'x') => Array.from({ length: count }, () => value);

/** Nests `levels` objects under one name around a value. */
const nested = (name: string, levels: number, value: unknown): unknown =>
  levels === 0 ? value : { [name]: nested(name, levels - 1, value) };

const JOINS = new Set(['roles', 'people', 'category']);

const populated = (levels: number): unknown =>
  levels === 1 ? '*' : { category: { populate: populated(levels - 1) } };

describe('a query within the bounds', () => {
  it.each([
    {},
    { populate: '*' },
    { populate: 'quotes.speaker.photo' },
    { populate: ['category', 'figure.media'] },
    { populate: { quotes: { populate: 'speaker.photo', fields: 'text' } } },
    { populate: populated(3) },
    { filters: { slug: 'x' } },
    { filters: { figure: { media: { name: { $eq: 'x' } } } } },
    { filters: { $or: many(50, { title: 'x' }) } },
    { filters: { id: { $in: many(50) } } },
    { filters: { category: { slug: 'x' }, people: { $in: ['1', '2'] } } },
    { filters: { category: { parent: { slug: 'x' } }, figure: { media: { name: 'x' } } } },
    { populate: { people: { filters: { roles: { title: 'x' } } } } },
  ])('is %j', (query) => {
    expect(queryBounds(query, JOINS)).toEqual([]);
  });
});

describe('a query beyond them', () => {
  it.each([
    [{ populate: 'a.b.c.d' }, 'populate', /3 relations/],
    [{ populate: { 0: 'a', 1: 'a.b.c.d' } }, 'populate', /3 relations/],
    [{ populate: ['a', 'a.b.c.d'] }, 'populate', /3 relations/],
    [{ populate: populated(4) }, 'populate', /3 relations/],
    [{ populate: { a: { on: { b: { populate: populated(3) } } } } }, 'populate', /3 relations/],
    [{ populate: many(21) }, 'populate', /20 relations/],
    [{ populate: many(21).join(',') }, 'populate', /20 relations/],
    [{ filters: nested('people', 4, 'x') }, 'filters', /2 relations/],
    [{ filters: { $and: [nested('people', 4, 'x')] } }, 'filters', /2 relations/],
    [{ filters: { $or: many(51, { title: 'x' }) } }, 'filters', /50 conditions/],
    [{ filters: { id: { $in: many(51) } } }, 'filters', /50 conditions/],
    [{ filters: { $and: many(3, { roles: { title: 'x' } }) } }, 'filters', /2 conditions on/],
    [{ filters: { $or: many(3, { roles: { $ne: '1' } }) } }, 'filters', /2 conditions on/],
    [{ filters: { $or: many(3, { unknown: { title: 'x' } }) } }, 'filters', /2 conditions on/],
    [
      { filters: { people: { $and: many(3, { roles: { title: 'x' } }) } } },
      'filters',
      /2 conditions on/,
    ],
    [
      { populate: { people: { filters: { $and: many(3, { roles: { title: 'x' } }) } } } },
      'filters',
      /2 conditions on/,
    ],
    [
      { populate: { people: { filters: { $or: many(51, { name: 'x' }) } } } },
      'filters',
      /50 conditions/,
    ],
    [{ filters: nested('$and', 11, 'x') }, 'filters', /10 levels/],
  ])('is %j', (query, path, message) => {
    expect(queryBounds(query, JOINS)).toEqual([
      { path: [path], message: expect.stringMatching(message) },
    ]);
  });
});
