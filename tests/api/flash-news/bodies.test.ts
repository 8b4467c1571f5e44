import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, CATEGORY, EVENT, FLASH, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

type Fields = Record<string, unknown>;

/** Fields with a value that they refuse. */
const BAD_FLASH: [named: string, body: Fields][] = [
  ['minutes', { minutes: 0 }],
  ['minutes', { minutes: -1 }],
  ['minutes', { minutes: 1e9 }],
  ['minutes', { minutes: 241 }],
  ['minutes', { minutes: 'soon' }],
  ['minutes', { minutes: '20' }],
  ['minutes', { minutes: 1.5 }],
  ['minutes', { minutes: null }],
  ['minutes', { minutes: [20] }],
  ['minutes', { minutes: true }],
  ['level', { level: 'breaking' }],
  ['level', { level: 'FLASH' }],
  ['level', { level: null }],
  ['level', { level: 1 }],
  ['level', { level: ['flash'] }],
  ['reason', { minutes: 5, reason: 'x'.repeat(10_000) }],
  ['reason', { minutes: 5, reason: 'x'.repeat(501) }],
  ['reason', { minutes: 5, reason: 7 }],
  ['reason', { minutes: 5, reason: { $ne: '' } }],
  ['reason', { minutes: 5, reason: 'a\0b' }],
  ['text', { text: 'Tani' }],
  ['text', { text: ['Tani'] }],
  ['text', { text: null }],
  ['text.fr', { text: { fr: 'Maintenant' } }],
  ['text.SQ', { text: { SQ: 'Tani' } }],
  ['text.constructor', { text: { constructor: 'Tani' } }],
  ['text.sq', { text: { sq: 7 } }],
  ['text.sq', { text: { sq: 'x'.repeat(201) } }],
  ['text.sq', { text: { sq: 'a\0b' } }],
  ['expectedEvent', { minutes: 5, expectedEvent: 'last' }],
  ['expectedEvent', { minutes: 5, expectedEvent: 1.5 }],
  ['expectedEvent', { minutes: 5, expectedEvent: {} }],
  ['expiresAt', { minutes: 5, expiresAt: '2026-03-02T08:00:00Z' }],
  ['colour', { minutes: 5, colour: 'red' }],
];

const BAD_END: [named: string, body: Fields][] = [
  ['reason', { reason: 'x'.repeat(10_000) }],
  ['reason', { reason: 7 }],
  ['expectedEvent', { expectedEvent: 'last' }],
  ['expectedEvent', { expectedEvent: -1.5 }],
  ['minutes', { minutes: 5 }],
  ['colour', { colour: 'red' }],
];

const NOW = { locale: 'sq', releasedAt: 'now' };

const BAD_RELEASE: [named: string, body: Fields][] = [
  ['locale', { releasedAt: 'now' }],
  ['locale', { ...NOW, locale: '' }],
  ['locale', { ...NOW, locale: 'xx' }],
  ['locale', { ...NOW, locale: '*' }],
  ['locale', { ...NOW, locale: ['sq'] }],
  ['releasedAt', { locale: 'sq' }],
  ['publish', { ...NOW, publish: 'yes' }],
  ['releasedAt', { ...NOW, releasedAt: '' }],
  ['releasedAt', { ...NOW, releasedAt: 'soon' }],
  ['releasedAt', { ...NOW, releasedAt: 'NOW' }],
  ['releasedAt', { ...NOW, releasedAt: 1_740_000_000_000 }],
  ['releasedAt', { ...NOW, releasedAt: '2026-03-02' }],
  ['releasedAt', { ...NOW, releasedAt: '2026-03-02T08:00:00' }],
  ['releasedAt', { ...NOW, releasedAt: '2026-02-30T08:00:00Z' }],
  ['releasedAt', { ...NOW, releasedAt: '+012026-03-02T08:00:00Z' }],
  ['confirmWithdrawal', { ...NOW, confirmWithdrawal: 'yes' }],
  ['confirmWithdrawal', { ...NOW, confirmWithdrawal: 1 }],
  ['reason', { ...NOW, reason: 'x'.repeat(10_000) }],
  ['colour', { ...NOW, colour: 'red' }],
];

describe('bodies of the admin routes', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  /** Creates a story with a flash for a group of tests: refusals change neither. */
  const raised = () => {
    const story = { documentId: '' };
    beforeAll(async () => {
      story.documentId = (await room.write.published()).documentId;
      await room.desk.raise(story.documentId, { minutes: 240 }).expect(200);
    });
    afterAll(() => room.desk.end(story.documentId).expect(200));
    return story;
  };

  const kept = () => Promise.all([FLASH, RELEASE, EVENT].map((uid) => room.rows(uid).findMany()));

  const cases = (bad: [string, Fields][]) =>
    bad.map(([named, body]) => ({ named, body, title: JSON.stringify(body).slice(0, 70) }));

  /** Expects that a request is refused, and that nothing has changed. */
  const expectRefused = async (
    send: () => PromiseLike<{ status: number; body: { error?: { message: string } } }>,
    status: number,
    message: RegExp,
  ) => {
    const before = await kept();
    const answer = await send();
    expect({ status: answer.status, message: answer.body.error?.message }).toEqual({
      status,
      message: expect.stringMatching(message),
    });
    expect(await kept()).toEqual(before);
  };
  const naming = (field: string) => new RegExp(`(^|; )${field}: .+`);

  describe('raising with a bad body is 400 naming the field, and nothing has changed', () => {
    let documentId: string;
    beforeAll(async () => {
      ({ documentId } = await room.write.published());
    });

    it.each(cases(BAD_FLASH))('$named: $title', async ({ named, body }) => {
      await expectRefused(() => room.desk.raise(documentId, body), 400, naming(named));
    });

    it.each([
      ['level', { contentType: ARTICLE }],
      ['contentType', { documentId: 'a', level: 'flash' }],
      ['documentId', { contentType: ARTICLE, level: 'flash' }],
      ['contentType', { contentType: {}, documentId: 'a', level: 'flash' }],
      ['documentId', { contentType: ARTICLE, documentId: 7, level: 'flash' }],
      ['documentId', { contentType: ARTICLE, documentId: '', level: 'flash' }],
      ['documentId', { contentType: ARTICLE, documentId: 'a\0b', level: 'flash' }],
    ])('without a usable %s: %j', async (named, body) => {
      await expectRefused(() => room.desk.post('/flash-news/flashes', body), 400, naming(named));
    });
  });

  describe('changing with a bad body is 400 naming the field, and nothing has changed', () => {
    const story = raised();

    it.each(cases(BAD_FLASH))('$named: $title', async ({ named, body }) => {
      await expectRefused(() => room.desk.change(story.documentId, body), 400, naming(named));
    });

    it.each([{}, { reason: 'Pse jo' }])('nothing to change: %j', async (body) => {
      const refused = /level, minutes, text/;
      await expectRefused(() => room.desk.change(story.documentId, body), 400, refused);
    });
  });

  describe('ending with a bad body is 400 naming the field, and nothing has changed', () => {
    const story = raised();

    it.each(cases(BAD_END))('$named: $title', async ({ named, body }) => {
      await expectRefused(() => room.desk.end(story.documentId, body), 400, naming(named));
    });
  });

  describe('changing a release with a bad body is 400 naming the field, and nothing has changed', () => {
    let documentId: string;
    beforeAll(async () => {
      ({ documentId } = await room.write.published());
    });
    it.each(cases(BAD_RELEASE))('$named: $title', async ({ named, body }) => {
      await expectRefused(() => room.desk.release(documentId, body), 400, naming(named));
    });
  });

  describe('what is no object of JSON is 400', () => {
    // Strapi's body parser logs each of them as a server error.
    beforeAll(() => {
      room.strapi.log.silent = true;
    });
    afterAll(() => {
      room.strapi.log.silent = false;
    });

    it.each(['[]', '"flash"', 'null', '{', '7'])('%s', async (text) => {
      const before = await kept();
      for (const send of [
        room.newsroom.http().post('/flash-news/flashes'),
        room.newsroom.http().put(`/flash-news/releases/${ARTICLE}/a`),
      ]) {
        const { status } = await send
          .set('Authorization', room.chief.authorization)
          .set('Content-Type', 'application/json')
          .send(text);
        expect(status).toBe(400);
      }
      expect(await kept()).toEqual(before);
    });
  });

  it('U+0000 in the document is 400, naming the path', async () => {
    const refused = /^path: /;
    await expectRefused(() => room.desk.change('a%00b', { minutes: 5 }), 400, refused);
    await expectRefused(() => room.desk.end('a%00b'), 400, refused);
    await expectRefused(() => room.desk.release('a%00b', NOW), 400, refused);
  });

  describe('an unknown content type or document is 404', () => {
    const odd = ['nothing', '0', '*', '%2E%2E', encodeURIComponent("'; --")];

    it.each([
      'api::nothing.nothing',
      'article',
      CATEGORY,
      FLASH,
      'admin::user',
      'constructor',
      '__proto__',
    ])('content type %s', async (uid) => {
      const raise = () => room.desk.raise('a', { contentType: uid });
      await expectRefused(raise, 404, /^contentType: /);
      await expectRefused(() => room.desk.change('a', { minutes: 5 }, uid), 404, /^contentType: /);
      await expectRefused(() => room.desk.end('a', {}, uid), 404, /^contentType: /);
      await expectRefused(() => room.desk.release('a', NOW, uid), 404, /^contentType: /);
      await expectRefused(() => room.desk.document('a', uid), 404, /^contentType: /);
    });

    it.each(odd)('document %s', async (documentId) => {
      const raise = () => room.desk.raise(decodeURIComponent(documentId));
      await expectRefused(raise, 404, /^documentId: /);
      await expectRefused(() => room.desk.change(documentId, { minutes: 5 }), 404, /^documentId: /);
      await expectRefused(() => room.desk.end(documentId), 404, /^documentId: /);
      await expectRefused(() => room.desk.release(documentId, NOW), 404, /^documentId: /);
      await expectRefused(() => room.desk.document(documentId), 404, /^documentId: /);
    });

    it('a release in a language that the document is not in', async () => {
      const { documentId } = await room.write.published();
      const english = { locale: 'en', releasedAt: 'now' };
      await expectRefused(() => room.desk.release(documentId, english), 404, /"en"/);
    });
  });

  it('reason and expectedEvent of an end come in its body, and nowhere else', async () => {
    const { documentId } = await room.write.published();
    const { body } = await room.desk.raise(documentId);
    const reason = 'U mbyll';
    expect((await room.desk.end(documentId, { expectedEvent: 1, reason })).status).toBe(409);
    const { lastEvent: expectedEvent } = body.data;
    expect((await room.desk.end(documentId, { expectedEvent, reason })).status).toBe(200);
    expect((await room.read.log(documentId)).at(-1)).toMatchObject({ kind: 'flash.ended', reason });
  });

  it.each([
    ['patch', 'flashes'],
    ['delete', 'flashes'],
    ['delete', 'kills'],
  ] as const)('%s of %s is 405: it changes by PUT and ends by POST …/end', async (method, what) => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    const before = await room.read.log(documentId);
    const answer = await room.newsroom
      .http()
      [method](`/flash-news/${what}/${ARTICLE}/${documentId}`)
      .set('Authorization', room.chief.authorization)
      .send({ minutes: 5 });
    expect(answer.status).toBe(405);
    expect(await room.read.log(documentId)).toEqual(before);
  });
});
