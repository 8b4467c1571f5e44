import { describe, expect, it } from '@jest/globals';
import { orderOfList } from './order-list';

const ordered = { sort: [{ position: 'asc' }, { documentId: 'asc' }] };

describe('the order of a list of quotes', () => {
  it.each([
    { article: { documentId: 'a' } },
    { article: { documentId: { $eq: 'a' } } },
    { article: { id: 5 } },
    { article: { slug: { $in: ['ura'] } } },
    { article: 5 },
    { kind: 'direct', article: { documentId: 'a', title: { $contains: 'x' } } },
    { $and: [{ kind: 'direct' }, { article: { $and: [{ slug: 'ura' }] } }] },
  ])('is that of the one story that %j names', (filters) => {
    expect(orderOfList({ filters })).toEqual(ordered);
    expect(orderOfList({ filters, sort: [] })).toEqual(ordered);
    expect(orderOfList({ filters, sort: 'text' })).toEqual({});
    expect(orderOfList({ filters, sort: { text: 'asc' } })).toEqual({});
  });

  it.each([
    undefined,
    {},
    { kind: 'direct' },
    { article: { title: 'Ura' } },
    { article: { documentId: { $ne: 'a' } } },
    { article: { documentId: { $in: ['a', 'b'] } } },
    { $or: [{ article: { documentId: 'a' } }, { kind: 'direct' }] },
    { $not: { article: { documentId: 'a' } } },
    { speaker: { documentId: 'a' } },
  ])('is none of its own for %j', (filters) => {
    expect(orderOfList({ filters })).toEqual({});
  });
});
