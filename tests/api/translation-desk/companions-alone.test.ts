import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bootSmallApp, type SmallApp } from '../../helpers/smallApp';

const STORY = 'api::story.story';
const QUOTE = 'api::quote.quote';

const localized = { i18n: { localized: true } };
const text = { type: 'string', pluginOptions: localized };

const typeOf = (singularName: string, pluginOptions: object, attributes: object) => ({
  kind: 'collectionType',
  collectionName: `${singularName}_entries`,
  info: { singularName, pluralName: `${singularName}s`, displayName: singularName },
  options: { draftAndPublish: true },
  pluginOptions: { ...localized, ...pluginOptions },
  attributes,
});

const story = typeOf(
  'story',
  {
    'translation-desk': {
      ...{ enabled: true, fields: { title: 'title' } },
      companions: { quotes: { text: 'words' } },
    },
  },
  {
    title: text,
    quotes: { type: 'relation', relation: 'oneToMany', target: QUOTE, mappedBy: 'story' },
  },
);

const quote = typeOf(
  'quote',
  {},
  {
    words: text,
    story: { type: 'relation', relation: 'manyToOne', target: STORY, inversedBy: 'quotes' },
  },
);

let app: SmallApp;

beforeAll(async () => {
  app = await bootSmallApp({
    plugin: { name: 'strapi-plugin-translation-desk', id: 'translation-desk' },
    ...{ schema: story, others: [quote] },
  });
  await send('post', '/i18n/locales', { code: 'de', name: 'German', isDefault: false });
});
afterAll(() => app.stop());

const send = async (method: 'get' | 'post' | 'put', path: string, data: object = {}) => {
  const sent = app.http()[method](path).set('Authorization', app.authorization);
  const { status, body } = await sent.send(data);
  expect([status, body.error]).toEqual([status < 300 ? status : 200, undefined]);
  return body as { data: Record<string, unknown> };
};

const pathOf = (uid: string, rest = ''): string =>
  `/content-manager/collection-types/${uid}${rest}`;

const create = async (uid: string, data: object): Promise<string> => {
  const { data: made } = await send('post', pathOf(uid, '?locale=en'), data);
  return String(made['documentId']);
};

const save = (uid: string, documentId: string, locale: string, data: object) =>
  send('put', pathOf(uid, `/${documentId}?locale=${locale}`), data);

/** Returns the words of a story's quotes in German. */
const german = async (documentId: string): Promise<(object | null)[]> => {
  const path = `/translation-desk/translations/${STORY}/${documentId}?locale=de`;
  const { companions } = (await send('get', path)).data as {
    companions: { target: object | null }[];
  };
  return companions.map(({ target }) => target);
};

const storyOf = async (documentId: string): Promise<unknown> => {
  const { data } = await send('get', pathOf(QUOTE, `/${documentId}?locale=de`));
  const path = `/content-manager/relations/${QUOTE}/${documentId}/story?locale=de`;
  const related = (await send('get', path)) as unknown as { results: { documentId: string }[] };
  return [data['words'], related.results.map((one) => one.documentId)];
};

it('a quote that a save of another story takes in the source takes its translation along', async () => {
  const first = await create(STORY, { title: 'First' });
  const second = await create(STORY, { title: 'Second' });
  const own = await create(QUOTE, {
    words: 'Be patient.',
    story: { connect: [{ documentId: first }] },
  });
  await save(STORY, first, 'de', { title: 'Erste' });
  await save(STORY, second, 'de', { title: 'Zweite' });
  await save(QUOTE, own, 'de', { words: 'Geduld!' });
  expect(await german(first)).toEqual([{ words: 'Geduld!' }]);
  await save(STORY, second, 'en', {
    title: 'Second',
    quotes: { connect: [{ documentId: own, locale: 'en' }] },
  });
  expect(await storyOf(own)).toEqual(['Geduld!', [second]]);
  expect([await german(first), await german(second)]).toEqual([[], [{ words: 'Geduld!' }]]);
});
