import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardParts, guardWhere, MANY_TYPES, type ContentModel } from './guard-query';

const RELATIONS: Record<string, Record<string, string | typeof MANY_TYPES>> = {
  category: { articles: 'article', parent: 'category' },
  article: { category: 'category', people: 'person', figure: 'figure' },
  person: { articles: 'article', photo: 'plugin::upload.file' },
  figure: { media: 'file' },
  file: { related: MANY_TYPES },
};
const GUARDED = ['article', 'person'];

const model: ContentModel = {
  targetOf: (uid, field) => RELATIONS[uid]?.[field],
  isGuarded: (uid) => GUARDED.includes(uid),
  hasField: (_uid, field) => field !== 'nonsense',
  publicCondition: (uid) => ({ public: uid }),
  onlyPublic: (filters) => ({ only: filters }),
};

describe('guardWhere', () => {
  it('leaves conditions within the type unchanged', () => {
    const where = { name: { $contains: 'x' } };
    expect(guardWhere(model, 'category', where)).toEqual(where);
    expect(guardWhere(model, 'category', { $not: where })).toEqual({ $not: where });
  });

  it('adds the public condition to every hop into a guarded type', () => {
    const where = { articles: { people: { name: 'x' } } };
    expect(guardWhere(model, 'category', where)).toEqual({
      articles: {
        $and: [{ people: { $and: [{ name: 'x' }, { public: 'person' }] } }, { public: 'article' }],
      },
    });
  });

  it('adds it behind a type that is not guarded', () => {
    expect(guardWhere(model, 'category', { parent: { articles: { title: 'x' } } })).toEqual({
      parent: { articles: { $and: [{ title: 'x' }, { public: 'article' }] } },
    });
  });

  it.each([5, [5, 6], { $in: [5] }, { $notNull: true }, { $ne: 5 }])(
    'applies %j on the relation to its id',
    (value) => {
      expect(guardWhere(model, 'category', { articles: value })).toEqual({
        articles: { $and: [{ id: value }, { public: 'article' }] },
      });
    },
  );

  it('refuses an unknown field, on which the query would fail', () => {
    const where = { parent: { nonsense: 'x' } };
    expect(() => guardWhere(model, 'category', where)).toThrow('filters: nonsense is unknown here');
  });

  it('makes one condition of each key', () => {
    expect(guardWhere(model, 'article', { people: 1, title: 'x' })).toEqual({
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
    expect(() => guardWhere(model, 'category', where)).toThrow(/^filters: articles can’t be/);
  });

  it('refuses a filter or a sort across a polymorphic relation, which leads to any type', () => {
    const across = { related: { title: 'x' } };
    expect(() => guardWhere(model, 'file', across)).toThrow(
      'filters: related can’t be filtered by',
    );
    expect(() => guardWhere(model, 'file', { $and: [across] })).toThrow(/^filters: related/);
    expect(() => guardParts(model, 'file', { orderBy: across })).toThrow(/^sort: related/);
  });

  it('adds the condition at every hop of any query', () => {
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
        expect(bare(uid, guardWhere(model, uid, given))).toEqual([]);
      }),
    );
  });
});

describe('guardParts', () => {
  it.each([
    [{ articles: { title: 'asc' } }],
    [[{ name: 'asc' }, { parent: { articles: { title: 'desc' } } }]],
  ])('refuses to sort by %j', (orderBy) => {
    expect(() => guardParts(model, 'category', { orderBy })).toThrow(/^sort: articles/);
  });

  it('allows sorting within the type and across types that are not guarded', () => {
    expect(
      guardParts(model, 'category', { orderBy: [{ name: 'asc' }, { parent: { name: 'asc' } }] }),
    ).toEqual({});
  });

  it('guards the filters of a populate at every depth', () => {
    const populate = {
      parent: { populate: { articles: { where: { people: 1 } } } },
      children: true,
    };
    expect(guardParts(model, 'category', { populate })).toEqual({
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

  it('extends the filters of a populate, which replace the inherited ones', () => {
    const populate = { articles: { filters: 'mine' } };
    expect(guardParts(model, 'category', { populate })).toEqual({
      populate: { articles: { filters: { only: 'mine' } } },
    });
  });

  it('leaves out what leads back from a populated file to the archive', () => {
    const photo = { populate: { related: true, folder: true }, select: ['url'] };
    expect(guardParts(model, 'person', { populate: { photo } })).toEqual({
      populate: { photo: { populate: { folder: true }, select: ['url'] } },
    });
  });

  it('refuses to count a polymorphic relation, and guards its parts', () => {
    const related = (value: object) => ({ populate: { related: value } });
    expect(() => guardParts(model, 'file', related({ count: true }))).toThrow(/^populate: related/);
    expect(
      guardParts(model, 'file', related({ on: { article: { where: { people: 1 } }, x: true } })),
    ).toEqual(
      related({
        on: {
          article: { where: { people: { $and: [{ id: 1 }, { public: 'person' }] } } },
          // By `true` Strapi would load it without the filters.
          x: {},
        },
      }),
    );
  });
});
