import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardParts, guardWhere, MANY_TYPES, type ContentMap } from './guard-query';

const RELATIONS: Record<string, Record<string, string | typeof MANY_TYPES>> = {
  category: { articles: 'article', parent: 'category' },
  article: { category: 'category', people: 'person', figure: 'figure' },
  person: { articles: 'article' },
  figure: { media: 'file' },
  file: { related: MANY_TYPES },
};
const GUARDED = ['article', 'person'];

const map: ContentMap = {
  targetOf: (uid, field) => RELATIONS[uid]?.[field],
  isGuarded: (uid) => GUARDED.includes(uid),
  knows: (_uid, field) => field !== 'nonsense',
  condition: (uid) => ({ public: uid }),
  onlyPublic: (filters) => ({ only: filters }),
};

describe('guardWhere', () => {
  it('leaves alone what stays inside the type', () => {
    const where = { name: { $contains: 'x' } };
    expect(guardWhere(map, 'category', where)).toEqual(where);
    expect(guardWhere(map, 'category', { $not: where })).toEqual({ $not: where });
  });

  it('asks of every hop into a guarded type that the entry there is public', () => {
    const where = { articles: { people: { name: 'x' } } };
    expect(guardWhere(map, 'category', where)).toEqual({
      articles: {
        $and: [{ people: { $and: [{ name: 'x' }, { public: 'person' }] } }, { public: 'article' }],
      },
    });
  });

  it('goes through a type that is not guarded', () => {
    expect(guardWhere(map, 'category', { parent: { articles: { title: 'x' } } })).toEqual({
      parent: { articles: { $and: [{ title: 'x' }, { public: 'article' }] } },
    });
  });

  it.each([5, [5, 6], { $in: [5] }, { $notNull: true }, { $ne: 5 }])(
    'takes %j on the relation for its id',
    (value) => {
      expect(guardWhere(map, 'category', { articles: value })).toEqual({
        articles: { $and: [{ id: value }, { public: 'article' }] },
      });
    },
  );

  it('refuses a field that is not there, of which the database would fail to be asked', () => {
    const where = { parent: { nonsense: 'x' } };
    expect(() => guardWhere(map, 'category', where)).toThrow('filters: nonsense is unknown here');
  });

  it('keeps the keys of one object apart', () => {
    expect(guardWhere(map, 'article', { people: 1, title: 'x' })).toEqual({
      $and: [{ people: { $and: [{ id: 1 }, { public: 'person' }] } }, { title: 'x' }],
    });
  });

  it.each([
    ['$not around', { $not: { articles: { title: 'x' } } }],
    ['$not deep around', { $not: { $or: [{ parent: { articles: 1 } }] } }],
    ['$not on', { articles: { $not: { title: 'x' } } }],
    ['$not beyond', { articles: { title: { $not: { $eq: 'x' } } } }],
    ['$null on', { articles: { $null: true } }],
    ['$notNull false on', { articles: { $notNull: false } }],
    ['null for', { articles: null }],
    ['$null beyond', { articles: { lead: { $null: 'true' } } }],
    ['$eq null beyond', { articles: { $or: [{ lead: { $eq: null } }] } }],
    ['$null beyond two', { articles: { category: { name: { $null: true } } } }],
    ['$null on a second', { articles: { category: { $null: true } } }],
  ])('refuses %s a hop', (_, where) => {
    expect(() => guardWhere(map, 'category', where)).toThrow(/^filters: articles can’t be/);
  });

  it('never lets a hop into a guarded type go without its condition', () => {
    const leaf = fc.constantFrom<unknown>(1, 'x', { $eq: 'x' }, { $in: [1] });
    const { where } = fc.letrec<{ where: unknown }>((tie) => ({
      where: fc.oneof(
        { maxDepth: 4 },
        fc.record({ name: leaf }),
        fc.record({ $or: fc.array(tie('where'), { minLength: 1, maxLength: 2 }) }),
        fc.record({ articles: fc.oneof(leaf, tie('where')) }),
        fc.record({ people: fc.oneof(leaf, tie('where')), title: leaf }),
        fc.record({ category: tie('where'), articles: leaf }),
      ),
    }));
    const bare = (uid: string, value: unknown): string[] => {
      if (Array.isArray(value)) return value.flatMap((one) => bare(uid, one));
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => {
        const target = RELATIONS[uid]?.[key];
        if (typeof target !== 'string') return key.startsWith('$') ? bare(uid, inner) : [];
        const text = JSON.stringify(inner);
        const lacks = GUARDED.includes(target) && !text.includes(`{"public":"${target}"}]}`);
        return [...(lacks ? [`${key}: ${text}`] : []), ...bare(target, inner)];
      });
    };
    fc.assert(
      fc.property(where, fc.constantFrom('category', 'article'), (given, uid) => {
        expect(bare(uid, guardWhere(map, uid, given))).toEqual([]);
      }),
    );
  });
});

describe('guardParts', () => {
  it.each([
    [{ articles: { title: 'asc' } }],
    [[{ name: 'asc' }, { parent: { articles: { title: 'desc' } } }]],
  ])('refuses to sort by %j', (orderBy) => {
    expect(() => guardParts(map, 'category', { orderBy })).toThrow(/^sort: articles/);
  });

  it('lets sort inside the type and through one that is not guarded', () => {
    expect(
      guardParts(map, 'category', { orderBy: [{ name: 'asc' }, { parent: { name: 'asc' } }] }),
    ).toEqual({});
  });

  it('guards the filters of a populate at every depth', () => {
    const populate = {
      parent: { populate: { articles: { where: { people: 1 } } } },
      children: true,
    };
    expect(guardParts(map, 'category', { populate })).toEqual({
      populate: {
        parent: {
          populate: {
            articles: { where: { people: { $and: [{ id: 1 }, { public: 'person' }] } } },
          },
        },
        children: true,
      },
    });
  });

  it('adds to filters of its own that a populate brings, which would replace the inherited ones', () => {
    const populate = { articles: { filters: 'mine' } };
    expect(guardParts(map, 'category', { populate })).toEqual({
      populate: { articles: { filters: { only: 'mine' } } },
    });
  });

  it('refuses to count a polymorphic relation, and guards what it holds', () => {
    const related = (value: object) => ({ populate: { related: value } });
    expect(() => guardParts(map, 'file', related({ count: true }))).toThrow(/^populate: related/);
    expect(
      guardParts(map, 'file', related({ on: { article: { where: { people: 1 } }, x: true } })),
    ).toEqual(
      related({
        on: {
          article: { where: { people: { $and: [{ id: 1 }, { public: 'person' }] } } },
          x: true,
        },
      }),
    );
  });
});
