import { describe, expect, it } from '@jest/globals';
import type { ModelAttribute, ModelSchema } from '../../strapi/model';
import { FIELD_NAMES } from './field-rules';
import { readOptIns } from './read-opt-ins';

const LOCALIZED = { i18n: { localized: true } };

const optedIn = (
  fields: unknown,
  { uid = 'api::note.note', ...changes }: Partial<ModelSchema> = {},
): ModelSchema => ({
  uid,
  options: { draftAndPublish: true },
  pluginOptions: { ...LOCALIZED, 'flash-news': { enabled: true, fields } },
  attributes,
  ...changes,
});

const relation = (kind: string, target: string): ModelAttribute => ({
  type: 'relation',
  relation: kind,
  target,
});

const attributes: Record<string, ModelAttribute> = {
  title: { type: 'string' },
  lead: { type: 'text' },
  slug: { type: 'uid' },
  body: { type: 'blocks' },
  notes: { type: 'richtext' },
  filed: { type: 'date' },
  views: { type: 'integer' },
  photo: { type: 'media', multiple: false },
  gallery: { type: 'media', multiple: true },
  figure: { type: 'component', component: 'news.figure' },
  figures: { type: 'component', component: 'news.figure', repeatable: true },
  lost: { type: 'component', component: 'news.lost' },
  category: relation('manyToOne', 'api::category.category'),
  categories: relation('manyToMany', 'api::category.category'),
  people: relation('manyToMany', 'api::person.person'),
  author: relation('oneToOne', 'api::person.person'),
  anything: { type: 'relation', relation: 'morphToOne' },
  nameless: relation('manyToOne', 'api::nameless.nameless'),
  gone: relation('manyToOne', 'api::gone.gone'),
  quotes: relation('oneToMany', 'api::quote.quote'),
};

const models: Record<string, ModelSchema> = {
  'news.figure': {
    uid: 'news.figure',
    attributes: {
      alt: { type: 'string' },
      media: { type: 'media' },
      inner: { type: 'component', component: 'news.credit' },
      desk: relation('manyToOne', 'api::category.category'),
      quoted: relation('oneToMany', 'api::quote.quote'),
    },
  },
  'news.credit': { uid: 'news.credit', attributes: { code: { type: 'string' } } },
  'api::category.category': {
    uid: 'api::category.category',
    pluginOptions: LOCALIZED,
    attributes: { name: { type: 'string' }, slug: { type: 'uid' } },
  },
  'api::person.person': { uid: 'api::person.person', attributes: { title: { type: 'string' } } },
  'api::quote.quote': {
    uid: 'api::quote.quote',
    attributes: {
      text: { type: 'text' },
      kind: { type: 'enumeration' },
      occasion: { type: 'integer' },
      originalText: { type: 'text' },
      speaker: relation('manyToOne', 'api::person.person'),
    },
  },
  'api::nameless.nameless': { uid: 'api::nameless.nameless', attributes: {} },
};

const read = (...schemas: ModelSchema[]) => readOptIns(schemas, (uid) => models[uid]);

describe('readOptIns', () => {
  it('reads the fields and the types they refer to', () => {
    const fields = {
      title: 'title',
      summary: 'lead',
      slug: 'slug',
      image: 'figure.media',
      imageAlt: 'figure.alt',
      category: 'category',
      people: 'people',
      credit: 'figure.inner.code',
    };
    expect(read(optedIn(fields))).toEqual([
      {
        uid: 'api::note.note',
        fields,
        category: { uid: 'api::category.category', name: 'name', slug: 'slug', localized: true },
        people: { uid: 'api::person.person', name: 'title', slug: null, localized: false },
        authors: null,
        bodyFormat: null,
        quotes: null,
      },
    ]);
  });

  it('requires a title only', () => {
    expect(read(optedIn({ title: 'title' }))).toEqual([
      {
        uid: 'api::note.note',
        fields: { title: 'title' },
        category: null,
        people: null,
        authors: null,
        bodyFormat: null,
        quotes: null,
      },
    ]);
  });

  it('ignores types that did not opt in, whatever their fields', () => {
    const out = { enabled: false, fields: { title: 'nothing' } };
    expect(
      read(
        { uid: 'api::a.a', attributes: {} },
        { uid: 'api::b.b', attributes: {}, pluginOptions: { 'flash-news': out } },
      ),
    ).toEqual([]);
  });

  it('sorts the types by uid', () => {
    const fields = { title: 'title' };
    const types = ['api::c.c', 'api::a.a', 'api::b.b'].map((uid) => optedIn(fields, { uid }));
    expect(read(...types).map(({ uid }) => uid)).toEqual(['api::a.a', 'api::b.b', 'api::c.c']);
  });

  it.each([
    [{ options: { draftAndPublish: false } }, 'options.draftAndPublish must be true'],
    [{ options: {} }, 'options.draftAndPublish must be true'],
    [
      { pluginOptions: { 'flash-news': { enabled: true, fields: { title: 'title' } } } },
      'pluginOptions.i18n.localized must be true',
    ],
  ])('stops the boot for a type with %j', (changes, rule) => {
    const schema = optedIn({ title: 'title' }, changes);
    expect(() => read(schema)).toThrow(`flash-news: api::note.note can't opt in: ${rule}`);
  });

  it.each([
    [undefined, 'pluginOptions.flash-news.fields must name at least "title".'],
    ['title', 'pluginOptions.flash-news.fields must name at least "title".'],
    [['title'], 'pluginOptions.flash-news.fields must name at least "title".'],
    [{}, 'fields.title is missing.'],
    [{ summary: 'lead' }, 'fields.title is missing.'],
    [
      { title: 'title', headline: 'title' },
      `fields.headline is unknown; accepted are ${FIELD_NAMES.join(', ')}.`,
    ],
    [
      { title: 'headline' },
      'fields.title is "headline", which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: '' },
      'fields.title is "", which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: 5 },
      'fields.title is 5, which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: null },
      'fields.title is null, which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: 'title.inner' },
      'fields.title is "title.inner", which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: 'figures.alt' },
      'fields.title is "figures.alt", which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: 'figure.lead' },
      'fields.title is "figure.lead", which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [
      { title: 'lost.alt' },
      'fields.title is "lost.alt", which is no field of it; accepted is a text field, such as title, lead, slug, notes.',
    ],
    [{ title: 'figure' }, 'fields.title is "figure", which must be a text field.'],
    [{ title: 'body' }, 'fields.title is "body", which must be a text field.'],
  ])('stops the boot for the fields %j', (fields, rule) => {
    expect(() => read(optedIn(fields))).toThrow(`flash-news: api::note.note can't opt in: ${rule}`);
  });

  it.each([
    ['summary', 'views', 'a text field'],
    ['slug', 'category', 'a text or uid field'],
    ['credit', 'photo', 'a text field'],
    ['imageAlt', 'photo', 'a text field'],
    ['image', 'title', 'a single media'],
    ['image', 'gallery', 'a single media'],
    ['category', 'title', 'a relation to one entry'],
    ['category', 'categories', 'a relation to one entry'],
    ['category', 'anything', 'a relation to one entry'],
    ['people', 'title', 'a relation'],
    ['people', 'anything', 'a relation'],
    ['authors', 'title', 'a relation'],
    ['datelineDate', 'title', 'a date'],
    ['datelinePlace', 'views', 'a text field'],
    ['creditName', 'photo', 'a text field'],
    ['creditUrl', 'photo', 'a text field'],
    ['imageCaption', 'photo', 'a text field'],
    ['imageCredit', 'photo', 'a text field'],
  ])('stops the boot where %s is %s, not %s', (name, path, named) => {
    expect(() => read(optedIn({ title: 'title', [name]: path }))).toThrow(
      `flash-news: api::note.note can't opt in: fields.${name} is "${path}", which must be ${named}.`,
    );
  });

  it.each([
    ['category', 'figure.desk'],
    ['people', 'figure.desk'],
    ['authors', 'figure.desk'],
    ['quotes', 'figure.quoted'],
  ])('stops the boot where %s lies in a component', (name, path) => {
    expect(() => read(optedIn({ title: 'title', [name]: path }))).toThrow(
      `flash-news: api::note.note can't opt in: fields.${name} is "${path}", which must not lie in a component.`,
    );
  });

  it.each([
    ['category', 'nameless', 'api::nameless.nameless'],
    ['people', 'gone', 'api::gone.gone'],
    ['authors', 'gone', 'api::gone.gone'],
  ])('stops the boot where %s refers to a type without a name', (name, path, target) => {
    expect(() => read(optedIn({ title: 'title', [name]: path }))).toThrow(
      `${target}, to which it refers, has neither a "name" nor a "title" that is a text field.`,
    );
  });

  it.each([
    ['image', 'photo'],
    ['people', 'author'],
  ])('accepts a type whose %s is %s', (name, path) => {
    expect(read(optedIn({ title: 'title', [name]: path }))).toHaveLength(1);
  });

  it.each([
    ['body', 'blocks'],
    ['notes', 'markdown'],
    ['lead', 'text'],
  ])('reads how the body %s is written: %s', (body, bodyFormat) => {
    expect(read(optedIn({ title: 'title', body }))[0]).toMatchObject({ bodyFormat });
  });

  it('reads authors, a dateline, and the fields that quotes have', () => {
    const fields = { title: 'title', authors: 'people', datelineDate: 'filed', quotes: 'quotes' };
    const person = { uid: 'api::person.person', name: 'title', slug: null, localized: false };
    expect(read(optedIn(fields))[0]).toMatchObject({
      authors: person,
      quotes: {
        uid: 'api::quote.quote',
        has: ['kind', 'originalText'],
        speaker: { ...person, aliases: false },
      },
    });
  });
});
