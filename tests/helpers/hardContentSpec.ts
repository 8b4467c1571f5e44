import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import type { DeskResponse } from '../../src/plugins/translation-desk/shared/contracts/desk';
import type { TranslationResponse } from '../../src/plugins/translation-desk/shared/contracts/translation';
import { superAdmin, type AdminUser } from './admin';
import { paragraph, writers } from './articles';
import type { Database } from './environment';
import { bootNewsroom, type Newsroom } from './newsroom';
import {
  ARTICLE,
  KEPT_TEXT,
  translationDesk,
  type TranslationDesk,
  type Written,
} from './translations';

/** A type of another plugin: flash-news doesn't make its writes take turns. */
const MEMO = 'plugin::memos.memo';
const ITEM = 'test.item';

const localized = { pluginOptions: { i18n: { localized: true } } };

const memo = {
  kind: 'collectionType',
  collectionName: 'memos',
  info: { singularName: 'memo', pluralName: 'memos', displayName: 'Memo' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, 'translation-desk': { enabled: true } },
  attributes: {
    title: { type: 'string', ...localized },
    number: { type: 'integer' },
    body: { type: 'blocks', ...localized },
    story: { type: 'richtext', ...localized },
    items: { type: 'component', component: ITEM, repeatable: true, ...localized },
    zone: { type: 'dynamiczone', components: [ITEM, 'news.figure'], ...localized },
  },
};

const item = {
  uid: ITEM,
  category: 'test',
  modelType: 'component',
  modelName: 'item',
  globalId: 'ComponentTestItem',
  collectionName: 'components_test_items',
  info: { displayName: 'Item' },
  options: {},
  attributes: {
    heading: { type: 'string' },
    text: { type: 'richtext' },
    figure: { type: 'component', component: 'news.figure' },
  },
};

const addMemos = (strapi: Core.Strapi): void => {
  strapi.get('components').add({ [ITEM]: { ...item, __schema__: structuredClone(item) } });
  strapi.get('content-types').add('plugin::memos', { memo: { schema: memo } });
};

/** A megabyte of paragraphs. */
const longBody = (word: string): object[] =>
  Array.from({ length: 1000 }, (_, index) =>
    paragraph(`${word} ${index} ${'fjalë të gjata '.repeat(60)}`),
  );
const longStory = (word: string): string =>
  Array.from(
    { length: 1000 },
    (_, index) => `## ${word} ${index}\n\n${'*fjalë* të gjata '.repeat(55)}`,
  ).join('\n\n');

/** Tests the desk with content that is rare, large or damaged, on the given database. */
export const hardContentSpec = (
  name: string,
  database: () => Promise<Database>,
  clean: () => Promise<void>,
): void => {
  describe(`the translation desk with hard content on ${name}`, () => {
    let newsroom: Newsroom;
    let desk: TranslationDesk;
    let write: ReturnType<typeof writers>;
    let chief: AdminUser;

    beforeAll(async () => {
      newsroom = await bootNewsroom({ database: await database(), beforeLoad: addMemos });
      desk = translationDesk(newsroom.strapi);
      write = writers(newsroom.strapi);
      chief = await superAdmin(newsroom.strapi);
    });
    afterAll(async () => {
      await newsroom.stop();
      await clean();
    });

    const rows = (uid: string) => newsroom.strapi.db.query(uid);
    const memos = () =>
      (
        newsroom.strapi.documents as unknown as (
          uid: string,
        ) => Record<'create' | 'update' | 'publish', (params: object) => Promise<Written>>
      )(MEMO);
    const load = (documentId: string, contentType = MEMO) =>
      desk.service.load({ contentType, documentId });
    const english = async (documentId: string): Promise<string> => {
      const row = (await load(documentId))?.translations.get('en');
      return [row?.state, ...(row?.staleFields ?? [])].join(' ');
    };
    const save = (documentId: string, locale: string, data: object) =>
      memos().update({ documentId, locale, data });
    const translatedMemo = async (data: object, translation: object): Promise<string> => {
      const { documentId } = await memos().create({ locale: 'sq', data });
      await save(documentId, 'en', translation);
      return documentId;
    };
    const send = async <Body>(
      method: 'get' | 'post' | 'delete',
      path: string,
      body?: object,
    ): Promise<Body> => {
      const request = newsroom.http()[method](path);
      const answer = await request.set('Authorization', chief.authorization).send(body);
      expect([answer.status, (answer.body as { error?: object }).error]).toEqual([200, undefined]);
      return answer.body as Body;
    };

    const zone = (caption: string): object[] => [
      { __component: ITEM, heading: 'Një', figure: { caption } },
      { __component: 'news.figure', caption: 'Deti', alt: 'Deti në mbrëmje' },
    ];

    it('sees each change in a repeatable component and a dynamic zone as one of a field', async () => {
      const items = [
        { heading: 'Një', text: '*E para*', figure: { caption: 'Ura' } },
        { heading: 'Dy', text: null },
      ];
      const source = { title: 'Titulli', items, zone: zone('Porti') };
      const documentId = await translatedMemo(source, { ...source, title: 'Headline' });
      expect(await english(documentId)).toBe('draft');
      await memos().publish({ documentId, locale: ['sq', 'en'] });
      expect(await english(documentId)).toBe('current');
      // The same texts in other rows.
      await save(documentId, 'sq', { items, zone: zone('Porti') });
      expect(await english(documentId)).toBe('current');
      await save(documentId, 'sq', { items: [...items].reverse() });
      expect(await english(documentId)).toBe('stale items');
      await save(documentId, 'sq', { zone: zone('Porti i vjetër') });
      expect(await english(documentId)).toBe('stale items zone');
      const loaded = await load(documentId);
      const basis = loaded?.translations.get('en')?.basis.draft ?? {};
      expect(loaded?.formerText('items', basis['items'] ?? '')).toBe('Një\n*E para*\nUra\nDy');
      expect(loaded?.formerText('zone', basis['zone'] ?? '')).toBe(
        'Një\nPorti\nDeti\nDeti në mbrëmje',
      );
      await save(documentId, 'sq', { items, zone: zone('Porti') });
      expect(await english(documentId)).toBe('current');
      await save(documentId, 'sq', { items: [], zone: [] });
      expect(await english(documentId)).toBe('stale items zone');
      expect(await desk.differences()).toEqual([]);
    });

    it('follows texts of a megabyte, and keeps what they were', async () => {
      const documentId = await translatedMemo(
        { title: 'Titulli', body: longBody('fjala'), story: longStory('fjala') },
        { title: 'Headline', body: longBody('word'), story: longStory('word') },
      );
      await memos().publish({ documentId, locale: ['sq', 'en'] });
      expect(await english(documentId)).toBe('current');
      const body = [...longBody('fjala').slice(1), paragraph('Fundi.')];
      await save(documentId, 'sq', { body, story: `${longStory('fjala')}\n\nFundi.` });
      expect(await english(documentId)).toBe('stale body story');
      const loaded = await load(documentId);
      const { basis, content } = loaded?.translations.get('en') ?? {};
      const former = loaded?.formerText('body', basis?.draft?.['body'] ?? '') ?? '';
      expect(former.length).toBeGreaterThan(900_000);
      expect(former.startsWith('fjala 0 ')).toBe(true);
      expect(loaded?.formerText('story', basis?.draft?.['story'] ?? '')).toMatch(/^fjala 0\n/);
      expect(JSON.stringify([basis, content]).length).toBeLessThan(1000);
      expect(await desk.differences()).toEqual([]);
    });

    it('shows a story whose source is gone, and makes another version the source with a rebuild', async () => {
      const { documentId } = await write.draft({ title: 'Titulli' });
      await write.translation(documentId, 'en', 'Headline');
      // Past Strapi, as a script would.
      await newsroom.strapi.db
        .connection('articles')
        .where({ document_id: documentId, locale: 'sq' })
        .delete();
      const { data } = await send<DeskResponse>('get', '/translation-desk/desk?limit=100');
      expect(data.find((row) => row.documentId === documentId)?.title).toBeNull();
      const path = `/translation-desk/translations/${ARTICLE}/${documentId}?locale=en`;
      expect((await send<TranslationResponse>('get', path)).data.source).toBeNull();
      await desk.articles.update({ documentId, locale: 'en', data: { title: 'New headline' } });
      expect(await desk.states(documentId)).toEqual({ en: 'draft', sq: 'source' });
      await desk.differences({});
      expect(await desk.states(documentId)).toEqual({ en: 'source', sq: 'missing' });
      expect(await desk.differences()).toEqual([]);
    });

    it('finds nothing of a language that is removed when it is made again', async () => {
      const addGerman = () =>
        send<{ id: number }>('post', '/i18n/locales', {
          ...{ code: 'de', name: 'German (de)', isDefault: false },
        });
      const { id } = await addGerman();
      const documentId = await translatedMemo({ title: 'Titulli' }, { title: 'Headline' });
      const { documentId: fromGerman } = await memos().create({
        ...{ locale: 'de', data: { title: 'Titel' } },
      });
      await save(fromGerman, 'en', { title: 'Headline' });
      await save(documentId, 'de', { title: 'Titel' });
      const key = { contentType: MEMO, documentId };
      await desk.service.assign(key, 'de', { id: chief.id, name: 'Ana' });
      await save(documentId, 'sq', { title: 'Titulli i ri' });
      const statesOf = async (given: string): Promise<object> =>
        Object.fromEntries(
          [...((await load(given))?.translations ?? [])].map(([locale, row]) => [
            locale,
            [row.state, row.assignee?.name].filter(Boolean).join(' '),
          ]),
        );
      expect(await statesOf(documentId)).toEqual({ sq: 'source', en: 'stale', de: 'stale Ana' });
      await send('delete', `/i18n/locales/${id}`);
      await desk.reconcile.run();
      expect(await statesOf(documentId)).toEqual({ sq: 'source', en: 'stale' });
      expect(await statesOf(fromGerman)).toEqual({ sq: 'missing', en: 'source' });
      expect(await desk.differences()).toEqual([]);
      const again = await addGerman();
      await desk.reconcile.run();
      expect(await statesOf(documentId)).toEqual({ sq: 'source', en: 'stale', de: 'missing' });
      expect(await statesOf(fromGerman)).toEqual({ sq: 'missing', en: 'source', de: 'missing' });
      await save(documentId, 'de', { title: 'Neuer Titel' });
      expect(await statesOf(documentId)).toEqual({ sq: 'source', en: 'stale', de: 'draft' });
      expect(await desk.differences()).toEqual([]);
      await send('delete', `/i18n/locales/${again.id}`);
      await desk.reconcile.run();
    });

    it('keeps every text of a source that several save at once, and its translation too', async () => {
      const documentId = await translatedMemo({ title: 'Titulli' }, { title: 'Headline' });
      const titles = Array.from({ length: 5 }, (_, index) => `Titulli ${index}`);
      await Promise.all(
        titles.flatMap((title) => [
          save(documentId, 'sq', { title, number: 1 }),
          save(documentId, 'en', { story: `Story for ${title}`, number: 2 }),
        ]),
      );
      const source = (await rows(MEMO).findOne({
        where: { documentId, locale: 'sq', publishedAt: null },
      })) as { title: string };
      const kept = (await rows(KEPT_TEXT).findMany({
        where: { relatedDocumentId: documentId, path: 'title' },
      })) as { text: string }[];
      const left = ['Titulli', ...titles].filter((title) => title !== source.title);
      expect(kept.map(({ text }) => text).sort()).toEqual(left.sort());
      expect(await english(documentId)).toBe('stale title');
      const loaded = await load(documentId);
      const basis = loaded?.translations.get('en')?.basis.draft?.['title'] ?? '';
      expect(loaded?.formerText('title', basis)).toBe('Titulli');
      expect(await desk.differences()).toEqual([]);
    });
  });
};
