import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoriesResponse } from '../../../src/plugins/flash-news/shared/contracts/desk';
import { PERMISSIONS } from '../../../src/plugins/flash-news/shared/permissions';
import { adminWith, type AdminPermission } from '../../helpers/admin';
import { ARTICLE, deskOf, EVENT, FLASH, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

const READ = 'plugin::content-manager.explorer.read';
const KILL = 'plugin::flash-news.kill';

const raiseIn = (...locales: string[]): AdminPermission => ({
  action: PERMISSIONS.raiseFlash,
  subject: ARTICLE,
  properties: { locales },
});
const readIn = (...locales: string[]): AdminPermission => ({
  action: READ,
  subject: ARTICLE,
  properties: { locales, fields: ['title'] },
});

describe('the search for a story to flash', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE, FLASH, EVENT, KILL]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
  });

  const search = async (query: string, authorization = room.chief.authorization) => {
    const { status, body } = await deskOf(room.newsroom, authorization).get(
      `/flash-news/stories?${query}`,
    );
    expect({ status, body }).toMatchObject({ status: 200 });
    return (body as StoriesResponse).data;
  };
  const find = (words: string, authorization?: string) =>
    search(`q=${encodeURIComponent(words)}`, authorization);
  const titles = (stories: StoriesResponse['data']) => stories.map(({ title }) => title);
  const signedIn = async (...permissions: AdminPermission[]) =>
    (await adminWith(room.strapi, permissions)).authorization;

  it('finds drafts and published stories by a word, without its marks, in any language', async () => {
    const draft = await room.write.draft({ title: 'Tërmet në Dibër' });
    await room.write.published({ title: 'Tërmeti: çfarë dimë' });
    await room.write.published({ title: 'Zgjedhjet' });
    await room.write.draft({ title: 'Termet earthquake', locale: 'en' });
    expect(titles(await find('termet')).sort()).toEqual([
      'Termet earthquake',
      'Tërmet në Dibër',
      'Tërmeti: çfarë dimë',
    ]);
    expect(await find('DIBER')).toMatchObject([
      {
        contentType: ARTICLE,
        documentId: draft.documentId,
        locale: 'sq',
        publishedIn: [],
        visibleIn: [],
        flash: null,
        killed: false,
        may: { raise: true },
      },
    ]);
    expect(await find('qeveria')).toEqual([]);
  });

  it('lists a story once, with the language changed last, and without words the last changes', async () => {
    const { documentId } = await room.write.published({ title: 'Lajmi' });
    await room.write.draft({ title: 'Tjetri' });
    await room.write.translation(documentId, 'en', 'The news');
    const found = await search('');
    expect(titles(found)).toEqual(['The news', 'Tjetri']);
    expect(found[0]).toMatchObject({ locale: 'en', publishedIn: ['sq'], visibleIn: ['sq'] });
    expect(titles(await search('limit=1'))).toEqual(['The news']);
  });

  it('says what flashes, waits or is taken down', async () => {
    const flashing = await room.write.published({ title: 'Flash' });
    await room.desk.raise(flashing.documentId, { level: 'urgent' });
    const gone = await room.write.published({ title: 'Gone' });
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${gone.documentId}`, {
      notices: { sq: 'We took it down.' },
      reason: 'Wrong man',
    });
    const waiting = await room.write.draft({ title: 'Waits' });
    const releasedAt = new Date(room.clock.now() + 3_600_000).toISOString();
    await room.desk.release(waiting.documentId, { locale: 'sq', releasedAt });
    await room.write.publish(waiting.documentId);
    expect((await find('flash'))[0]?.flash).toMatchObject({ level: 'urgent' });
    expect((await find('gone'))[0]).toMatchObject({ killed: true, visibleIn: [] });
    expect((await find('waits'))[0]).toMatchObject({ publishedIn: ['sq'], visibleIn: [] });
    room.clock.advance({ hours: 5 });
    expect((await find('flash'))[0]?.flash).toBeNull();
  });

  it('finds only what the user may read, and says where a flash may be raised', async () => {
    await room.write.published({ title: 'Lajmi' });
    await room.write.published({ title: 'The news', locale: 'en' });
    const english = await signedIn(readIn('en'), raiseIn('en'));
    expect(titles(await search('', english))).toEqual(['The news']);
    const both = await signedIn(readIn('sq', 'en'), raiseIn('en'));
    expect((await search('', both)).map(({ title, may }) => [title, may.raise])).toEqual([
      ['The news', true],
      ['Lajmi', false],
    ]);
    expect(await search('', await signedIn(raiseIn('sq')))).toEqual([]);
    const lead = {
      action: READ,
      subject: ARTICLE,
      properties: { locales: ['sq'], fields: ['lead'] },
    };
    expect(await search('', await signedIn(lead, raiseIn('sq')))).toEqual([]);
  });

  it('is refused to those who neither raise flashes nor read the desk', async () => {
    const path = '/flash-news/stories';
    const reader = deskOf(room.newsroom, await signedIn(readIn('sq')));
    expect((await reader.get(path)).status).toBe(403);
    const desk = deskOf(room.newsroom, await signedIn({ action: PERMISSIONS.readDesk }));
    expect((await desk.get(path)).status).toBe(200);
  });

  it.each([
    ['q=a&q=b', 'q: '],
    [`q=${'a'.repeat(201)}`, 'q: '],
    ['q=%00', 'q: '],
    ['limit=0', 'limit: '],
    ['locale=sq', 'locale: is unknown; accepted are q, limit'],
  ])('refuses %s, naming the parameter', async (query, message) => {
    const { status, body } = await room.desk.get(`/flash-news/stories?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it.each(['%', '_', "'", '"', '\\', 'a OR b', '*', '🙂', ' '])(
    'takes %j as words, not as a pattern',
    async (words) => {
      await room.write.draft({ title: 'Lajmi' });
      const found = await find(words);
      expect(titles(found)).toEqual(words.trim() === '' ? ['Lajmi'] : []);
    },
  );
});
