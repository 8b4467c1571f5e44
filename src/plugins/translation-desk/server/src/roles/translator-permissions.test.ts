import { expect, it } from '@jest/globals';
import type { TranslatedType } from '../../../shared/opt-in';
import { CONTENT } from '../../../shared/permissions';
import type { ModelSchema } from '../strapi/model';
import { translatorPermissions } from './translator-permissions';

const i18n = { i18n: { localized: true } };

const models: ModelSchema[] = [
  {
    uid: 'api::story.story',
    pluginOptions: i18n,
    attributes: {
      title: { type: 'string', pluginOptions: i18n },
      sources: { type: 'component', component: 'news.source', pluginOptions: i18n },
      credit: { type: 'component', component: 'news.credit' },
      locale: { type: 'string' },
      localizations: { type: 'relation' },
      createdAt: { type: 'datetime' },
    },
  },
  {
    uid: 'news.source',
    attributes: {
      name: { type: 'string' },
      locale: { type: 'string' },
      publishedAt: { type: 'date' },
    },
  },
  { uid: 'news.credit', attributes: { code: { type: 'string' } } },
  {
    uid: 'api::person.person',
    attributes: {
      name: { type: 'string' },
      aliases: { type: 'component', component: 'news.source', repeatable: true },
    },
  },
];

const type: TranslatedType = {
  ...{ uid: 'api::story.story', title: 'title', category: null, fields: [], companions: [] },
  people: { field: 'people', uid: 'api::person.person', name: 'name' },
};

it('permits a component’s fields by names that are Strapi’s in a type, and no shared ones', () => {
  const permissions = translatorPermissions(
    {
      types: [type],
      modelOf: (uid) => models.find((one) => one.uid === uid),
      configured: ['sq', 'en'],
    },
    ['en'],
  );
  const fieldsOf = (action: string, subject: string) =>
    permissions.find((one) => one.action === action && one.subject === subject)?.properties.fields;
  const ofSource = ['sources.name', 'sources.locale', 'sources.publishedAt'];
  expect(fieldsOf(CONTENT.update, 'api::story.story')).toEqual(['title', ...ofSource]);
  expect(fieldsOf(CONTENT.read, 'api::story.story')).toEqual([
    ...['title', ...ofSource],
    'credit.code',
  ]);
  expect(fieldsOf(CONTENT.read, 'api::person.person')).toEqual([
    ...['name', 'aliases.name', 'aliases.locale', 'aliases.publishedAt'],
  ]);
});
