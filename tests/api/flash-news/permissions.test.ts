import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, type AdminPermission } from '../../helpers/admin';
import { ARTICLE, deskOf, EVENT, FLASH, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

const RAISE = 'plugin::flash-news.flash.raise';
const END = 'plugin::flash-news.flash.end';
const CHANGE_RELEASE = 'plugin::flash-news.release.change';
const READ_DESK = 'plugin::flash-news.desk.read';

/** The content manager's permissions of an author on articles. */
const WRITING: AdminPermission[] = ['create', 'read', 'update', 'publish'].map((action) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
  properties: { locales: ['sq', 'en'] },
}));

const inLocales = (action: string, ...locales: string[]): AdminPermission => ({
  action,
  subject: ARTICLE,
  properties: { locales },
});

const NO_PERMISSIONS = {
  raise: false,
  end: false,
  lines: [],
  kill: false,
  publish: [],
  release: [],
  place: [],
  correct: [],
};

describe('permissions of the desk', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  const deskOfPerson = async (...permissions: AdminPermission[]) =>
    deskOf(room.newsroom, (await adminWith(room.strapi, permissions)).authorization);

  /** Publishes an article in both locales. */
  const bilingual = async () => {
    const { documentId } = await room.write.published();
    await room.write.translation(documentId, 'en');
    await room.write.publish(documentId, 'en');
    return documentId;
  };
  const savedRows = () =>
    Promise.all([FLASH, RELEASE, EVENT].map((uid) => room.rows(uid).findMany()));

  describe('without signing in, 401', () => {
    it.each([
      ['get', '/flash-news/flashes'],
      ['post', '/flash-news/flashes'],
      ['get', `/flash-news/flashes/${ARTICLE}/a`],
      ['put', `/flash-news/flashes/${ARTICLE}/a`],
      ['post', `/flash-news/flashes/${ARTICLE}/a/end`],
      ['post', `/flash-news/kills/${ARTICLE}/a/end`],
      ['put', `/flash-news/releases/${ARTICLE}/a`],
      ['get', '/flash-news/events'],
    ] as const)('%s %s', async (method, path) => {
      expect((await room.newsroom.http()[method](path)).status).toBe(401);
      const wrong = room.newsroom.http()[method](path).set('Authorization', 'Bearer wrong');
      expect((await wrong).status).toBe(401);
    });
  });

  it('an author without a permission of the plugin is refused everything with 403', async () => {
    const author = await deskOfPerson(...WRITING);
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    const before = await savedRows();
    const answers = [
      await author.raise(documentId),
      await author.change(documentId, { minutes: 5 }),
      await author.end(documentId),
      await author.release(documentId, { locale: 'sq', releasedAt: 'now' }),
      await author.running(),
      await author.document(documentId),
      await author.events(),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(await savedRows()).toEqual(before);
  });

  it('the permission to raise does not allow ending, nor the other way round', async () => {
    const raiser = await deskOfPerson(inLocales(RAISE, 'sq', 'en'));
    const ender = await deskOfPerson(inLocales(END, 'sq', 'en'));
    const { documentId } = await room.write.published();
    expect((await ender.raise(documentId)).status).toBe(403);
    expect((await raiser.raise(documentId)).status).toBe(200);
    expect((await ender.change(documentId, { minutes: 5 })).status).toBe(403);
    expect((await raiser.end(documentId)).status).toBe(403);
    expect((await ender.end(documentId)).status).toBe(200);
    const release = { locale: 'sq', releasedAt: 'now' };
    expect((await raiser.release(documentId, release)).status).toBe(403);
  });

  describe('a translator with "en" only', () => {
    it('is refused raising on a document published in sq too, with 403 naming sq', async () => {
      const translator = await deskOfPerson(...WRITING, inLocales(RAISE, 'en'));
      const documentId = await bilingual();
      const before = await savedRows();
      const { status, body } = await translator.raise(documentId);
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/missing for sq$/);
      expect(await savedRows()).toEqual(before);
    });

    it('is refused ending and changing with the same message', async () => {
      const permissions = [inLocales(RAISE, 'en'), inLocales(END, 'en')];
      const translator = await deskOfPerson(...permissions);
      const documentId = await bilingual();
      await room.desk.raise(documentId);
      const before = await savedRows();
      for (const answer of [
        await translator.change(documentId, { minutes: 5 }),
        await translator.end(documentId),
      ]) {
        expect(answer.status).toBe(403);
        expect(answer.body.error.message).toMatch(/missing for sq$/);
      }
      expect(await savedRows()).toEqual(before);
    });

    it('is allowed to raise and end where only the English version is published', async () => {
      const permissions = [inLocales(RAISE, 'en'), inLocales(END, 'en')];
      const translator = await deskOfPerson(...permissions);
      const { documentId } = await room.write.published({ locale: 'en' });
      await room.write.translation(documentId, 'sq');
      expect((await translator.raise(documentId)).status).toBe(200);
      expect((await translator.end(documentId)).status).toBe(200);
    });

    it('is allowed to change the release of the English version only', async () => {
      const translator = await deskOfPerson(inLocales(CHANGE_RELEASE, 'en'));
      const documentId = await bilingual();
      room.clock.advance({ minutes: 1 });
      const english = await translator.release(documentId, { locale: 'en', releasedAt: 'now' });
      expect(english.status).toBe(200);
      const before = await savedRows();
      const albanian = await translator.release(documentId, { locale: 'sq', releasedAt: 'now' });
      expect(albanian.status).toBe(403);
      expect(albanian.body.error.message).toContain('sq');
      expect(await savedRows()).toEqual(before);
    });

    it('is refused an Albanian banner line on a story that is in English only', async () => {
      const translator = await deskOfPerson(inLocales(RAISE, 'en'));
      const { documentId } = await room.write.published({ locale: 'en' });
      const before = await savedRows();
      const raised = await translator.raise(documentId, { text: { en: 'Storm', sq: 'Stuhi' } });
      expect(raised.status).toBe(403);
      expect(raised.body.error.message).toMatch(/missing for sq$/);
      expect(await savedRows()).toEqual(before);
      expect((await translator.raise(documentId, { text: { en: 'Storm' } })).status).toBe(200);
    });

    it('is allowed to change the English banner line only', async () => {
      const translator = await deskOfPerson(inLocales(RAISE, 'en'));
      const documentId = await bilingual();
      await room.desk.raise(documentId, { text: { sq: 'Stuhi' } });
      const changed = await translator.change(documentId, { text: { en: 'Storm' } });
      expect(changed.body.data.text).toEqual({ en: 'Storm', sq: 'Stuhi' });
      const before = await savedRows();
      for (const body of [
        { text: { sq: 'Asgjë' } },
        { text: { en: 'Gale', sq: '' } },
        { text: { en: 'Gale' }, level: 'urgent' },
      ]) {
        const answer = await translator.change(documentId, body);
        expect(answer.status).toBe(403);
        expect(answer.body.error.message).toMatch(/missing for sq$/);
      }
      expect(await savedRows()).toEqual(before);
      const cleared = await translator.change(documentId, { text: { en: '' } });
      expect(cleared.body.data.text).toEqual({ sq: 'Stuhi' });
    });

    it('sees in the side panel what they are allowed to do', async () => {
      const translator = await deskOfPerson(inLocales(RAISE, 'en'), inLocales(END, 'en', 'sq'));
      const { body } = await translator.document(await bilingual());
      expect(body.data.may).toEqual({ ...NO_PERMISSIONS, end: true, lines: ['en'] });
    });
  });

  it('reading the desk allows the running flashes, a document and the history only', async () => {
    const reader = await deskOfPerson({ action: READ_DESK });
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    expect((await reader.running()).body.data).toHaveLength(1);
    expect((await reader.document(documentId)).body.data.may).toEqual(NO_PERMISSIONS);
    expect((await reader.events({ documentId })).body.data).toHaveLength(2);
    expect((await reader.end(documentId)).status).toBe(403);
    const { running } = (await reader.get('/flash-news/desk')).body.data;
    expect(running[0].may).toEqual({ raise: false, end: false, lines: [] });
  });

  it('the permission to raise allows the running flashes, not the history', async () => {
    const raiser = await deskOfPerson(inLocales(RAISE, 'sq'));
    expect((await raiser.running()).status).toBe(200);
    expect((await raiser.events()).status).toBe(403);
  });

  it('the public feeds are refused once the Public role loses them', async () => {
    const action = 'plugin::flash-news.flash-news.find';
    const permissions = room.rows('plugin::users-permissions.permission');
    const [granted] = (await permissions.findMany({
      where: { action },
      populate: { role: true },
    })) as { id: number; role: { id: number } }[];
    await permissions.delete({ where: { id: granted?.id } });
    expect((await room.read.flashNews()).status).toBe(403);
    expect((await room.read.latestNews()).status).toBe(200);
    await permissions.create({ data: { action, role: granted?.role.id } });
    expect((await room.read.flashNews()).status).toBe(200);
  });
});
