import { describe, expect, it } from '@jest/globals';
import type { ModelSchema } from '../../strapi/model';
import { readCompanions } from './read-companions';

const schema = (uid: string, publicWith: unknown, drafts = false): ModelSchema => ({
  uid,
  options: { draftAndPublish: drafts },
  pluginOptions: publicWith === undefined ? {} : { 'flash-news': { publicWith } },
  attributes: {
    name: { type: 'string' },
    article: { type: 'relation', relation: 'manyToOne', target: 'article' },
    quotes: { type: 'relation', relation: 'oneToMany', target: 'quote' },
    persons: { type: 'relation', relation: 'oneToMany', target: 'person' },
    related: { type: 'relation', relation: 'morphToMany' },
  },
});

describe('readCompanions', () => {
  it('reads the relations that make a type public', () => {
    const read = readCompanions(
      [
        schema('quote', ['article'], true),
        schema('person', ['article', 'quotes']),
        schema('tag', undefined),
      ],
      ['article'],
    );
    expect(read).toEqual([
      {
        uid: 'person',
        drafts: false,
        publicWith: [
          { field: 'article', target: 'article' },
          { field: 'quotes', target: 'quote' },
        ],
      },
      { uid: 'quote', drafts: true, publicWith: [{ field: 'article', target: 'article' }] },
    ]);
  });

  it.each<[string, ModelSchema[], RegExp]>([
    ['no list', [schema('quote', 'article')], /quote .*must be a list/],
    ['an empty list', [schema('quote', [])], /must be a list/],
    ['a field that is no relation', [schema('quote', ['name'])], /names "name"/],
    ['a field that does not exist', [schema('quote', ['x'])], /names "x"/],
    ['a polymorphic relation', [schema('quote', ['related'])], /names "related"/],
    ['an opted-in type', [schema('article', ['article'])], /not opted in themselves/],
    ['a relation away from news', [schema('quote', ['persons'])], /must lead to opted-in types/],
    [
      'a circle',
      [schema('person', ['quotes']), schema('quote', ['persons'])],
      /person .*must lead to opted-in types/,
    ],
  ])('stops the boot for %s', (_, schemas, message) => {
    expect(() => readCompanions(schemas, ['article'])).toThrow(message);
  });
});
