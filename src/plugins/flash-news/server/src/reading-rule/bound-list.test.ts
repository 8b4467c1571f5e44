import { describe, expect, it } from '@jest/globals';
import { createBoundList, LIST_END, type ListModel } from './bound-list';

const RELATIONS: Record<string, string> = {
  category: 'category',
  quotes: 'quote',
  news: 'article',
};

/** A newsroom in which entry 7 is what every filter of a relation finds, and `related` entries lead there. */
const modelWith = (found: Partial<Record<'targets' | 'related', number>> = {}): ListModel => ({
  isGrowing: (uid) => ['article', 'quote'].includes(uid),
  indexedFields: (uid) => (uid === 'article' ? ['id', 'documentId', 'slug'] : ['id']),
  targetOf: (_, field) => RELATIONS[field],
  findIds: (_uid, _where, limit) =>
    Promise.resolve(new Array<number>(Math.min(found.targets ?? 1, limit)).fill(7)),
  relatedIds: (_uid, _field, targets, limit) =>
    Promise.resolve(new Array<number>(Math.min(found.related ?? 1, limit)).fill(targets[0] ?? 0)),
});

const bound = (params: object, model = modelWith(), uid = 'article') =>
  createBoundList(model)(uid, params);

const filtered = async (filters: unknown) =>
  ((await bound({ filters })) as { filters: unknown }).filters;

describe('a list of a growing type', () => {
  it('keeps conditions that have an index', async () => {
    const both = { slug: 'x', id: { $in: [1, 2] } };
    expect(await filtered(both)).toEqual({ $and: [{ slug: 'x' }, { id: { $in: [1, 2] } }] });
    expect(await filtered({ $and: [{ slug: 'x' }] })).toEqual({ $and: [{ slug: 'x' }] });
  });

  it.each([{ category: 7 }, { category: { $eq: 7 } }, { category: { name: 'x' } }])(
    'looks a relation up first: %j',
    async (filters) => {
      expect(await filtered(filters)).toEqual({ id: { $in: [7] } });
    },
  );

  it.each([
    [{ title: 'x' }, /^filters: title .*accepted: id, documentId, slug.*latest-news/],
    [{ slug: { $containsi: 'x' } }, /\$containsi; accepted: \$eq/],
    [{ $or: [{ slug: 'x' }] }, /\$or/],
    [{ $not: { slug: 'x' } }, /\$not/],
    [{ category: { $null: true } }, /category\.\$null/],
    [{ category: { news: { slug: 'x' } } }, /category\.news/],
    [{ category: { $or: [{ name: 'x' }] } }, /category\.\$or/],
    [{ quotes: { text: 'x' } }, /quotes\.text/],
    [{ quotes: { id: { $contains: 'x' } } }, /\$contains/],
  ])('refuses %j', async (filters, message) => {
    await expect(bound({ filters })).rejects.toThrow(message);
  });

  it.each([{ targets: 101 }, { related: 10_001 }])(
    'refuses a relation to too many: %j',
    async (found) => {
      const asked = bound({ filters: { category: { name: 'x' } } }, modelWith(found));
      await expect(asked).rejects.toThrow(/^filters: category matches too many.*latest-news/);
    },
  );

  it.each(['publishedAt:desc', 'publishedAt:desc,id', ['id'], { publishedAt: 'asc' }, undefined])(
    'is sorted by %j',
    async (sort) => {
      expect(await bound({ sort })).toEqual({ sort });
    },
  );

  it.each(['title', 'id,title', ['id', 'title:desc'], [{ title: 'asc' }]])(
    'is not sorted by %j',
    async (sort) => {
      await expect(bound({ sort })).rejects.toThrow(/^sort: title .*accepted: id, publishedAt/);
    },
  );

  it.each([
    [{ _q: 'qx' }, /^_q: .*3 letters/],
    [{ _q: '  a ' }, /^_q/],
    [{ _q: 'a\u0301\u0301' }, /^_q/],
    [{ _q: 'word', sort: 'id' }, /^sort: .*_q/],
  ])('is not searched by %j', async (params, message) => {
    await expect(bound(params)).rejects.toThrow(message);
  });

  it('is searched by a word', async () => {
    expect(await bound({ _q: 'çel' })).toEqual({ _q: 'çel' });
  });

  it('ends', async () => {
    const last = { start: LIST_END - 100, limit: 100 };
    expect(await bound(last)).toEqual(last);
    await expect(bound({ ...last, limit: 101 })).rejects.toThrow(
      /^pagination: .*5000.*latest-news/,
    );
  });
});

it('a list of another type has no bounds', async () => {
  const params = { filters: { $or: [{ name: 'x' }] }, sort: 'name', start: 9000, limit: 100 };
  expect(await bound(params, modelWith(), 'category')).toBe(params);
});
