import { describe, expect, it } from '@jest/globals';
import type { GuardedTypes } from '../../newsroom/opt-in/guarded-types';
import type { ModelAttribute, ModelSchema } from '../../strapi/model';
import { previewPopulate } from './preview-populate';

const relation = (kind: string, target: string): ModelAttribute => ({
  type: 'relation',
  relation: kind,
  target,
});

const MODELS: Record<string, Record<string, ModelAttribute>> = {
  'api::article.article': {
    title: { type: 'string' },
    figure: { type: 'component', component: 'news.figure' },
    category: relation('manyToOne', 'api::category.category'),
    people: relation('manyToMany', 'api::person.person'),
    quotes: relation('oneToMany', 'api::quote.quote'),
    related: relation('manyToMany', 'api::article.article'),
    createdBy: relation('oneToOne', 'admin::user'),
    localizations: relation('oneToMany', 'api::article.article'),
  },
  'news.figure': {
    media: { type: 'media' },
    caption: { type: 'string' },
    source: relation('oneToOne', 'api::article.article'),
  },
  'api::quote.quote': {
    text: { type: 'text' },
    speaker: relation('manyToOne', 'api::person.person'),
    article: relation('manyToOne', 'api::article.article'),
  },
  'api::person.person': {
    photo: { type: 'media' },
    quotes: relation('oneToMany', 'api::quote.quote'),
    articles: relation('manyToMany', 'api::article.article'),
  },
  'api::category.category': { articles: relation('oneToMany', 'api::article.article') },
};

const optIn = { uid: 'api::article.article' } as GuardedTypes['news'][number];
const companion = (uid: string) => ({ uid, drafts: false, publicWith: [] });
const GUARDED: GuardedTypes = {
  news: [optIn],
  companions: [companion('api::quote.quote'), companion('api::person.person')],
  components: [],
};
const modelOf = (uid: string): ModelSchema => ({ uid, attributes: MODELS[uid] ?? {} });

describe('previewPopulate', () => {
  it('reaches what belongs to the story, and no other story', () => {
    expect(previewPopulate('api::article.article', modelOf, GUARDED)).toEqual({
      figure: { populate: { media: true } },
      category: true,
      people: { populate: { photo: true } },
      quotes: { populate: { speaker: { populate: { photo: true } } } },
    });
  });
});
