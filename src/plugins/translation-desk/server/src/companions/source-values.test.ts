import { describe, expect, it } from '@jest/globals';
import type { ModelAttribute, ModelSchema } from '../strapi/model';
import { createSourceValues } from './source-values';

const localized = { i18n: { localized: true } };
const own = (attribute: ModelAttribute): ModelAttribute => ({
  ...attribute,
  pluginOptions: localized,
});

const model = (uid: string, attributes: Record<string, ModelAttribute>): ModelSchema => ({
  uid,
  attributes,
});

const models = [
  model('api::story.story', {
    title: own({ type: 'string' }),
    slug: own({ type: 'uid' }),
    mood: own({ type: 'enumeration' }),
    aired: own({ type: 'date' }),
    shared: { type: 'integer' },
    counted: { ...own({ type: 'integer' }), writable: false },
    locale: own({ type: 'string' }),
    publishedAt: own({ type: 'datetime' }),
    cover: own({ type: 'media' }),
    picture: own({ type: 'component', component: 'news.picture' }),
    gallery: own({ type: 'component', component: 'news.picture', repeatable: true }),
    facts: own({ type: 'component', component: 'news.fact', repeatable: true }),
    zone: own({ type: 'dynamiczone', components: ['news.picture', 'news.fact'] }),
  }),
  model('news.picture', {
    media: { type: 'media' },
    files: { type: 'media' },
    caption: { type: 'text' },
    // Names of Strapi's in a content type, and its own here.
    publishedAt: { type: 'date' },
    frame: { type: 'component', component: 'news.frame' },
  }),
  model('news.frame', { width: { type: 'integer' }, label: { type: 'string' } }),
  model('news.fact', { text: { type: 'string' } }),
];

const { withSourceValues, populateOf } = createSourceValues((uid) =>
  models.find((one) => one.uid === uid),
);
const story = models[0] as ModelSchema;

const picture = {
  id: 3,
  media: { id: 7, url: '/a.jpg' },
  files: [{ id: 8 }, { id: 9 }],
  caption: 'Foto',
  publishedAt: '2026-11-30',
  frame: { id: 4, width: 2, label: 'Korniza' },
};
const wordless = { media: 7, files: [8, 9], publishedAt: '2026-11-30', frame: { width: 2 } };

const source = {
  ...{ title: 'Ura', slug: 'ura', mood: 'calm', aired: '2026-11-29', shared: 3, counted: 4 },
  ...{ locale: 'sq', publishedAt: '2026-11-29T10:00:00Z', cover: { id: 6 }, picture },
  gallery: [picture, { id: 5, media: null, files: [], caption: 'Dy' }],
  facts: [{ id: 1, text: 'Fakt' }],
  zone: [
    { __component: 'news.fact', id: 1, text: 'Fakt' },
    { __component: 'news.picture', ...picture },
  ],
};

describe('the first version in another locale', () => {
  it('has what its source says besides words', () => {
    expect(withSourceValues(story, {}, source)).toEqual({
      ...{ mood: 'calm', aired: '2026-11-29', cover: 6, picture: wordless },
      gallery: [wordless, {}],
      zone: [{ __component: 'news.fact' }, { __component: 'news.picture', ...wordless }],
    });
  });

  it('has the component that the panel sends as null, as nobody has touched it', () => {
    expect(withSourceValues(story, { picture: null }, { picture })).toEqual({ picture: wordless });
    const given = { picture: { caption: 'Photo', frame: null } };
    expect(withSourceValues(story, given, { picture })).toEqual({
      picture: { caption: 'Photo', ...wordless },
    });
    expect(withSourceValues(story, { picture: null }, {})).toEqual({ picture: null });
  });

  it('keeps what is given, null too, and fills the rest of a component', () => {
    const given = {
      ...{ title: 'Bridge', mood: 'grave', aired: null, cover: null },
      picture: { caption: 'Photo', files: [], frame: { width: 5 } },
      ...{ gallery: [], zone: null },
    };
    expect(withSourceValues(story, given, source)).toEqual({
      ...given,
      picture: { ...given.picture, media: 7, publishedAt: '2026-11-30' },
    });
  });

  it('has nothing of components that have nothing but words, or are not there', () => {
    const poor = { title: 'Ura', picture: { id: 1, caption: 'Foto' }, gallery: [], zone: null };
    expect(withSourceValues(story, { title: 'Bridge' }, poor)).toEqual({ title: 'Bridge' });
  });

  it('loads media and components alone', () => {
    const ofPicture = { media: true, files: true, frame: { populate: {} } };
    expect(populateOf(story)).toEqual({
      cover: true,
      picture: { populate: ofPicture },
      gallery: { populate: ofPicture },
      facts: { populate: {} },
      zone: {
        on: { 'news.picture': { populate: ofPicture }, 'news.fact': { populate: {} } },
      },
    });
  });
});
