import { describe, expect, it } from '@jest/globals';
import type { ModelAttribute, ModelSchema } from '../strapi/model';
import { givenFields, isUnique } from './given-fields';

const MODELS: Record<string, Record<string, ModelAttribute>> = {
  person: {
    name: { type: 'string' },
    slug: { type: 'uid' },
    wikidataId: { type: 'string', unique: true },
    aliases: { type: 'component', component: 'alias', repeatable: true },
    zone: { type: 'dynamiczone', components: ['alias', 'box'] },
  },
  alias: { text: { type: 'string' }, code: { type: 'string', unique: true } },
  box: { alias: { type: 'component', component: 'alias' } },
};
const modelOf = (uid: string): ModelSchema => ({ uid, attributes: MODELS[uid] ?? {} });

const uniqueIn = (data: unknown): string[] =>
  givenFields(modelOf, 'person', data)
    .filter(isUnique)
    .map(({ path }) => path);

describe('givenFields and isUnique', () => {
  it('finds values that must be unique, in components and dynamic zones as well', () => {
    expect(uniqueIn({ name: 'x', slug: 'x', wikidataId: 'Q1' })).toEqual(['slug', 'wikidataId']);
    expect(uniqueIn({ aliases: [{ text: 'x' }, { code: 'a' }] })).toEqual(['aliases.code']);
    expect(uniqueIn({ aliases: { code: 'a' } })).toEqual(['aliases.code']);
    expect(uniqueIn({ zone: [{ __component: 'box', alias: { code: 'a' } }] })).toEqual([
      'zone.alias.code',
    ]);
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { slug: '', wikidataId: null },
    { slug: ' ' },
    { aliases: null, zone: null },
    { zone: ['x', null, { __component: 'nonsense', code: 'a' }, { __component: 7 }] },
  ])('finds none in %j', (data) => {
    expect(uniqueIn(data)).toEqual([]);
  });
});
