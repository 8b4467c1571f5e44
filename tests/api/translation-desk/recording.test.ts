import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { editorOf } from '../../helpers/editing';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import {
  ARTICLE,
  QUOTE,
  TRANSLATION,
  translationDesk,
  type TranslationDesk,
} from '../../helpers/translations';
import { until } from '../../helpers/until';

interface Importer {
  importCopy(copy: string, options: object, actor: object): Promise<{ documentId: string }>;
}

const COPY = `Harbour opens again

The harbour opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast.
`;

describe('what the translation desk records of other roads', () => {
  let newsroom: Newsroom;
  let desk: TranslationDesk;
  let write: ReturnType<typeof writers>;
  let authorization: string;

  beforeAll(async () => {
    newsroom = await bootNewsroom();
    desk = translationDesk(newsroom.strapi);
    write = writers(newsroom.strapi);
    ({ authorization } = await superAdmin(newsroom.strapi));
  });
  afterAll(() => newsroom.stop());

  const send = (method: 'post' | 'put' | 'delete', path: string, body: object = {}) =>
    newsroom.http()[method](path).set('Authorization', authorization).send(body);

  /** Saves an English version in the panel, with a header that says what was seen of the Albanian. */
  const saveEnglish = (
    documentId: string,
    version: string | null,
    data: object,
    header?: string,
  ) => {
    const english = editorOf(newsroom, authorization, ARTICLE, 'en');
    const request = english.save(documentId, version, { ...data });
    return header === undefined ? request : request.set('X-Source-Seen', header);
  };

  const translation = { title: 'Headline', lead: 'A sentence.', byline: 'The desk' };

  it('takes from the panel’s header what the author saw of the source', async () => {
    const { documentId } = await write.draft({ title: 'E vjetër' });
    const source = (await desk.rowsOf(documentId)).get('sq');
    const header = JSON.stringify(source?.content.draft);
    await desk.articles.update({ documentId, locale: 'sq', data: { title: 'E re' } });
    expect((await saveEnglish(documentId, null, translation, header)).status).toBe(200);
    expect((await desk.states(documentId))['en']).toBe('stale title');
    const loaded = await desk.service.load(desk.key(documentId));
    const english = loaded?.translations.get('en');
    expect(loaded?.formerText('title', english?.basis.draft?.['title'] ?? '')).toBe('E vjetër');
  });

  it('refuses a header that can’t be read, and writes nothing', async () => {
    const { documentId } = await write.draft();
    const answer = await saveEnglish(documentId, null, translation, '{"title":');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^X-Source-Seen: must be a JSON object/);
    expect((await desk.states(documentId))['en']).toBe('missing');
  });

  it('rests on the source as it is where a caller saw something else of another story', async () => {
    const [one, other] = [await write.draft(), await write.draft()];
    await desk.service.withSeen({ title: 'unknown' }, () =>
      write.translation(one.documentId, 'en'),
    );
    await write.translation(other.documentId, 'en');
    expect((await desk.states(one.documentId))['en']).toMatch(/^stale /);
    expect((await desk.states(other.documentId))['en']).toBe('draft');
  });

  it('records an import of wire copy with its quotes', async () => {
    const importer = newsroom.strapi.plugin('wire-desk').service<Importer>('importer');
    const options = { locale: 'en', publish: false, flash: false, createCategory: false };
    const actor = { id: null, name: 'Wire desk' };
    const { documentId } = await importer.importCopy(COPY, options, actor);
    expect(await desk.states(documentId)).toEqual({ en: 'source', sq: 'missing' });
    const source = (await desk.rowsOf(documentId)).get('en');
    const paths = Object.keys(source?.content.draft ?? {});
    expect(paths.filter((path) => path.endsWith('.text'))).toHaveLength(1);
  });

  it('records each story of a bulk publication with its quotes', async () => {
    const stories = [await write.draft(), await write.draft()];
    for (const { documentId } of stories) {
      await write.translation(documentId, 'en');
      await write.quote(documentId, { data: { text: 'Fjala' } });
    }
    const documentIds = stories.map(({ documentId }) => documentId);
    const path = `/content-manager/collection-types/${ARTICLE}/actions/bulkPublish?locale=sq`;
    expect((await send('post', path, { documentIds })).status).toBe(200);
    for (const documentId of documentIds) {
      const row = (await desk.rowsOf(documentId)).get('sq');
      expect(row?.isPublished).toBe(true);
      expect(row?.content.published).toEqual(row?.content.draft);
    }
  });

  it('gives each story a translation in a language that is added, and deletes those of one that is removed', async () => {
    const { documentId } = await write.draft();
    const made = await send('post', '/i18n/locales', {
      ...{ code: 'de', name: 'German (de)', isDefault: false },
    });
    expect(made.status).toBe(200);
    const germans = () => newsroom.strapi.db.query(TRANSLATION).count({ where: { locale: 'de' } });
    await until(
      () => desk.states(documentId),
      (states) => states['de'] === 'missing',
      { seconds: 10 },
    );
    await desk.reconcile.run();
    expect(await desk.differences()).toEqual([]);
    await desk.service.makeSource(desk.key(documentId), 'sq');
    await desk.articles.update({ documentId, locale: 'de', data: { title: 'Titel' } });
    await desk.service.makeSource(desk.key(documentId), 'de');
    expect(await desk.states(documentId)).toMatchObject({ de: 'source', sq: 'draft' });
    expect((await send('delete', `/i18n/locales/${String(made.body.id)}`)).status).toBe(200);
    await until(germans, (count) => count === 0, { seconds: 10 });
    expect(await desk.states(documentId)).toEqual({ en: 'missing', sq: 'source' });
    await desk.reconcile.run();
    expect(desk.reconcile.isPreparing()).toBe(false);
  });

  it('does what staff decide, and says what it can’t', async () => {
    const { documentId } = await write.draft();
    const key = desk.key(documentId);
    const { service } = desk;
    await service.setNeeded(key, 'en', false);
    expect((await desk.states(documentId))['en']).toBe('not-needed');
    await write.translation(documentId, 'en');
    expect((await desk.states(documentId))['en']).toBe('draft');
    const ana = { id: 3, name: 'Ana' };
    await service.assign(key, 'en', ana);
    await service.handIn(key, 'en', await desk.seenNow(documentId), ana);
    await service.returnTo(key, 'en', 'Shorter.');
    expect((await desk.rowsOf(documentId)).get('en')).toMatchObject({
      ...{ state: 'draft', assignee: ana, returned: 'Shorter.', handedInBy: null },
    });
    const seen = await desk.seenNow(documentId);
    await expect(service.handIn(key, 'sq', seen, ana)).rejects.toMatchObject({ status: 409 });
    await expect(service.setNeeded(key, 'sq', false)).rejects.toMatchObject({ status: 409 });
    await expect(service.assign(key, 'fr', ana)).rejects.toThrow(
      'locale: "fr" is unknown; accepted are en, sq',
    );
    await expect(service.assign(desk.key('nothing'), 'en', ana)).rejects.toThrow(
      'documentId: no such document',
    );
    await expect(service.assign({ contentType: QUOTE, documentId }, 'en', ana)).rejects.toThrow(
      `contentType: "${QUOTE}" takes no part in the translation desk`,
    );
  });

  it('leaves nothing for a rebuild to change', async () => {
    expect(await desk.differences()).toEqual([]);
  });
});
