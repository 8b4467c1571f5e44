import { describe, expect, it } from '@jest/globals';
import type { ModelAttribute, ModelSchema } from '../strapi/model';
import { readTranslatedTypes } from './read-translated-types';

const LOCALIZED = { i18n: { localized: true } };
const localized = (attribute: ModelAttribute): ModelAttribute => ({
  ...attribute,
  pluginOptions: LOCALIZED,
});
const text = localized({ type: 'string', maxLength: 200 });

const components: ModelSchema[] = [
  {
    uid: 'news.figure',
    attributes: {
      media: { type: 'media' },
      caption: { type: 'text', maxLength: 500 },
      place: { type: 'component', component: 'news.place' },
    },
  },
  { uid: 'news.place', attributes: { name: { type: 'string' }, kind: { type: 'enumeration' } } },
  { uid: 'news.map', attributes: { zoom: { type: 'integer' } } },
];

const quote: ModelSchema = {
  uid: 'api::quote.quote',
  options: { draftAndPublish: true },
  pluginOptions: LOCALIZED,
  attributes: {
    text,
    occasion: text,
    originalText: { type: 'text' },
    originalLanguage: { type: 'string' },
    story: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'api::story.story',
      inversedBy: 'quotes',
    },
  },
};

const category: ModelSchema = { uid: 'api::category.category', attributes: { name: text } };

const attributes: Record<string, ModelAttribute> = {
  title: text,
  slug: localized({ type: 'uid' }),
  body: localized({ type: 'blocks' }),
  notes: localized({ type: 'richtext' }),
  desk: { type: 'string' },
  mail: localized({ type: 'email' }),
  data: localized({ type: 'json' }),
  figure: localized({ type: 'component', component: 'news.figure' }),
  gallery: localized({ type: 'component', component: 'news.figure', repeatable: true }),
  maps: localized({ type: 'component', component: 'news.map', repeatable: true }),
  parts: localized({ type: 'dynamiczone', components: ['news.map', 'news.place'] }),
  category: { type: 'relation', relation: 'manyToOne', target: 'api::category.category' },
  people: { type: 'relation', relation: 'manyToMany', target: 'api::category.category' },
  quotes: {
    type: 'relation',
    relation: 'oneToMany',
    target: 'api::quote.quote',
    mappedBy: 'story',
  },
};

const story = (options: unknown, changes: Partial<ModelSchema> = {}): ModelSchema => ({
  uid: 'api::story.story',
  options: { draftAndPublish: true },
  pluginOptions: { ...LOCALIZED, 'translation-desk': options },
  attributes,
  ...changes,
});

const read = (schema: ModelSchema, others: ModelSchema[] = [quote, category]) => {
  const all = [schema, ...others, ...components];
  return readTranslatedTypes([schema, ...others], (uid) => all.find((one) => one.uid === uid));
};

const faultOf = (options: unknown, changes: Partial<ModelSchema> = {}): string => {
  try {
    read(story(options, changes));
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('readTranslatedTypes', () => {
  it('takes localized texts, and those of localized components', () => {
    const [type] = read(story({ enabled: true }));
    expect(type?.fields.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      ...['title text', 'body blocks', 'notes richtext'],
      ...['figure.caption text', 'figure.place.name text', 'gallery list', 'parts list'],
    ]);
    expect(type?.fields[0]?.maxLength).toBe(200);
    expect(type).toMatchObject({ title: 'title', category: null, people: null, companions: [] });
  });

  it('reads the fields, what is excluded, and companions', () => {
    const [type] = read(
      story({
        enabled: true,
        fields: { title: 'title', category: 'category', people: 'people' },
        exclude: ['figure.place.name', 'parts'],
        companions: {
          quotes: {
            ...{ text: 'text', originalText: 'originalText' },
            originalLanguage: 'originalLanguage',
          },
        },
      }),
    );
    expect(type?.fields.map(({ path }) => path)).not.toContain('parts');
    expect(type?.category).toEqual({
      ...{ field: 'category', uid: 'api::category.category', name: 'name' },
    });
    expect(type?.companions).toMatchObject([
      {
        ...{ uid: 'api::quote.quote', field: 'quotes', storyField: 'story', text: 'text' },
        fields: [{ path: 'text' }, { path: 'occasion' }],
        original: { text: 'originalText', language: 'originalLanguage' },
      },
    ]);
  });

  it('takes no type that hasn’t opted in', () => {
    expect(read(story({ enabled: false }))).toEqual([]);
    expect(read({ ...story(null), pluginOptions: LOCALIZED })).toEqual([]);
  });

  it.each<[unknown, string]>([
    [
      true,
      'pluginOptions.translation-desk must be an object of enabled, fields, exclude, companions',
    ],
    [{ enabled: 'yes' }, 'pluginOptions.translation-desk.enabled must be true or false'],
    [
      { enabled: true, field: {} },
      'has unknown "field"; accepted are enabled, fields, exclude, companions',
    ],
    [
      { enabled: true, fields: { name: 'a' } },
      'translation-desk.fields has unknown "name"; accepted are title, category, people',
    ],
    [
      { enabled: true, fields: { title: 'slug' } },
      'fields.title is "slug", which is no text field of it; accepted are title, desk',
    ],
    [
      { enabled: true, fields: { category: 'people' } },
      'fields.category is "people", which is not a relation to one entry; accepted are category',
    ],
    [
      { enabled: true, fields: { people: 'title' } },
      'fields.people is "title", which is not a relation; accepted are category, people, quotes',
    ],
    [
      { enabled: true, exclude: ['desk'] },
      'exclude has "desk", which is no localized text of it; accepted are title, body',
    ],
    [
      { enabled: true, companions: { title: { text: 'text' } } },
      'companions.title is no relation of it; accepted are category, people, quotes',
    ],
    [
      { enabled: true, companions: { people: { text: 'name' } } },
      'companions.people: api::category.category must be localized and have draft & publish',
    ],
    [
      { enabled: true, companions: { quotes: { text: 'originalText' } } },
      'companions.quotes.text is "originalText", which is no localized text of api::quote.quote; accepted are text, occasion',
    ],
    [
      { enabled: true, companions: { quotes: { text: 'text', originalText: 'occasion' } } },
      'companions.quotes.originalText is "occasion", which is no text of api::quote.quote that its locales share; accepted are originalText, originalLanguage',
    ],
    [
      { enabled: true, companions: { quotes: { text: 'text', originalText: 'originalText' } } },
      'must name both originalText and originalLanguage, or neither',
    ],
  ])('refuses %j', (options, message) => {
    expect(faultOf(options)).toContain(message);
  });

  it('refuses a type without locales, without draft & publish, or without a text', () => {
    const options = { enabled: true };
    expect(faultOf(options, { options: {} })).toContain('options.draftAndPublish must be true');
    expect(faultOf(options, { pluginOptions: { 'translation-desk': options } })).toContain(
      'pluginOptions.i18n.localized must be true',
    );
    expect(faultOf(options, { attributes: { desk: { type: 'string' } } })).toContain(
      'it has no localized text to translate',
    );
  });

  it('refuses a companion without a relation back', () => {
    const options = { enabled: true, companions: { quotes: { text: 'text' } } };
    const { mappedBy: _, ...oneWay } = attributes.quotes as ModelAttribute;
    expect(faultOf(options, { attributes: { ...attributes, quotes: oneWay } })).toContain(
      'api::quote.quote needs a relation back to one entry of api::story.story',
    );
  });

  it('refuses a companion of two types', () => {
    const options = { enabled: true, companions: { quotes: { text: 'text' } } };
    const translated = {
      ...quote,
      pluginOptions: { ...LOCALIZED, 'translation-desk': { enabled: true } },
    };
    expect(() => read(story(options), [translated, category])).toThrow(
      'api::quote.quote takes part through api::quote.quote already',
    );
  });
});
