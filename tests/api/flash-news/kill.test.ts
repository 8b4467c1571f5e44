import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import {
  ARTICLE,
  deskOf,
  documentsOf,
  idsOf,
  kindsOf,
  openNewsroom,
  RELEASE,
  type OpenNewsroom,
} from './desk';

const KILL = 'plugin::flash-news.kill';
const NOTICE = 'We took this story down: it named the wrong man.';
const NOTICES = { en: NOTICE, sq: 'E hoqëm këtë artikull: emri ishte i gabuar.' };

describe('killing a story', () => {
  let room: OpenNewsroom;
  let story: Entry;
  let older: Entry;
  let newer: Entry;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE, KILL]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
    older = await room.write.published();
    room.clock.advance({ minutes: 1 });
    story = await room.write.draft({ title: 'The story' });
    await room.write.translation(story.documentId, 'en');
    await room.write.publish(story.documentId, ['sq', 'en']);
    room.clock.advance({ minutes: 1 });
    newer = await room.write.published();
    room.clock.advance({ minutes: 1 });
  });

  const path = (documentId = story.documentId) => `/flash-news/kills/${ARTICLE}/${documentId}`;
  const kill = (body: object = {}, documentId?: string) =>
    room.desk.post(path(documentId), { notices: NOTICES, reason: 'Wrong man', ...body });
  const revive = (body: object = {}) => room.desk.post(`${path()}/end`, { ...body });
  const read = (locale = 'sq') =>
    room.http().get(`/api/articles/${story.documentId}`).query({ locale });

  it('hides it in every locale at once, and answers 410 with the notice', async () => {
    expect((await kill()).status).toBe(200);
    for (const locale of ['sq', 'en'] as const) {
      const { status, body } = await read(locale);
      expect({ status, message: body.error.message, details: body.error.details }).toEqual({
        status: 410,
        message: NOTICES[locale],
        details: { documentId: story.documentId, locale },
      });
      const ids = idsOf(await room.read.latest({ locale }));
      expect(ids).not.toContain(story.documentId);
    }
    expect(idsOf((await room.http().get('/api/articles')).body.data)).not.toContain(
      story.documentId,
    );
    const { status, body } = await room.http().get('/api/latest-news/by-slug/the-story');
    expect({ status, message: body.error.message }).toEqual({
      ...{ status: 410, message: NOTICES.sq },
    });
  });

  it('answers no notice where the story was never visible', async () => {
    await room.write.unpublish(story.documentId, 'en');
    await kill();
    expect((await read('en')).status).toBe(404);
    expect((await read('sq')).status).toBe(410);
  });

  it('asks for no notice where the story is not visible, and takes one', async () => {
    await room.write.unpublish(story.documentId, 'en');
    expect((await kill({ notices: { sq: NOTICES.sq } })).status).toBe(200);
    expect((await read('sq')).body.error.message).toBe(NOTICES.sq);
    await revive();
    expect((await kill()).status).toBe(200);
    expect((await read('en')).status).toBe(404);
  });

  it('of before there were notices by language answers its only one', async () => {
    await kill();
    const where = { relatedDocumentId: story.documentId };
    await room.rows(KILL).updateMany({ where, data: { notice: NOTICE, notices: null } });
    for (const locale of ['sq', 'en']) {
      const { status, body } = await read(locale);
      expect({ status, message: body.error.message }).toEqual({ status: 410, message: NOTICE });
    }
    const { body } = await room.desk.get('/flash-news/kills');
    expect(body.data[0].notices).toEqual({ en: NOTICE, sq: NOTICE });
    expect((await revive()).status).toBe(200);
  });

  it('logs what readers are told', async () => {
    await kill();
    const log = await room.read.log(story.documentId);
    expect(log.at(-1)).toMatchObject({ kind: 'news.killed', detail: { notices: NOTICES } });
  });

  it('ends its flash, and refuses a new one', async () => {
    await room.desk.raise(story.documentId);
    await kill();
    expect(await room.read.flashing()).toEqual([]);
    expect(kindsOf(await room.read.log(story.documentId)).slice(-2)).toEqual([
      'flash.ended',
      'news.killed',
    ]);
    // The same request as before the kill is no double click.
    const { status, body } = await room.desk.raise(story.documentId);
    expect({ status, code: body.error.details.code }).toEqual({ status: 409, code: 'killed' });
  });

  it('hides what is published meanwhile', async () => {
    await room.write.unpublish(story.documentId, 'en');
    await kill();
    await room.write.publish(story.documentId, ['sq', 'en']);
    expect((await read('sq')).status).toBe(410);
    expect((await read('en')).status).toBe(404);
    const since = (await room.read.log(story.documentId)).at(-1);
    expect(since).toMatchObject({ releasedAt: null });
  });

  it('hides a locale that is first published meanwhile', async () => {
    const other = await room.write.published();
    await kill({}, other.documentId);
    await room.write.translation(other.documentId, 'en');
    await room.write.publish(other.documentId, 'en');
    expect(idsOf(await room.read.latest({ locale: 'en' }))).not.toContain(other.documentId);
  });

  it('is undone by a revival, which restores its place in the feed', async () => {
    const before = await room.read.latest();
    await kill();
    room.clock.advance({ hours: 1 });
    expect((await revive({ reason: 'It was him' })).status).toBe(200);
    const after = await room.read.latest();
    const revival = (await room.read.log(story.documentId)).at(-1);
    // A reader that deleted it on the takedown takes it back, since it changed later (RFC 6721 §3).
    const changed = { ...before[1], modifiedAt: revival?.at };
    expect(after).toEqual([before[0], changed, before[2]]);
    expect(idsOf(before)).toEqual([newer, story, older].map(({ documentId }) => documentId));
    expect((await read()).body.data.releasedAt).toBe(before[1]?.['releasedAt']);
    const log = (await room.read.log(story.documentId)).slice(-2);
    expect(log).toMatchObject([
      { kind: 'news.killed', locale: null, reason: 'Wrong man', actor: { id: room.chief.id } },
      { kind: 'news.revived', reason: 'It was him' },
    ]);
  });

  it('sets the release of a version first published meanwhile to the revival', async () => {
    const other = await room.write.published();
    await kill({}, other.documentId);
    await room.write.translation(other.documentId, 'en');
    await room.write.publish(other.documentId, 'en');
    room.clock.advance({ minutes: 7 });
    await room.desk.post(`${path(other.documentId)}/end`);
    const [first] = await room.read.latest({ locale: 'en' });
    const revival = (await room.read.log(other.documentId)).at(-1);
    expect(revival?.kind).toBe('news.revived');
    expect(first).toMatchObject({ documentId: other.documentId, releasedAt: revival?.at });
  });

  it('saves the old slug when it changes meanwhile', async () => {
    await kill();
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId: story.documentId,
      locale: 'sq',
      data: { slug: 'renamed' },
    });
    await room.write.publish(story.documentId);
    expect((await room.http().get('/api/latest-news/by-slug/the-story')).status).toBe(410);
    await revive();
    const { headers } = await room.http().get('/api/latest-news/by-slug/the-story').redirects(0);
    expect(headers['location']).toMatch(
      /^http:\/\/[^/]+\/api\/latest-news\/by-slug\/renamed\?locale=sq$/,
    );
  });

  it('refuses a change of the release until the revival', async () => {
    await kill();
    const { status, body } = await room.desk.release(story.documentId, {
      locale: 'sq',
      releasedAt: 'now',
    });
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/Revive it first/);
  });

  it('is shown at the desk, without a release far ahead', async () => {
    await kill();
    const { body } = await room.desk.document(story.documentId);
    expect(body.data).toMatchObject({
      releases: [],
      visibleIn: [],
      killed: { notices: NOTICES, reason: 'Wrong man', publicIn: ['en', 'sq'] },
    });
    expect((await room.desk.get('/flash-news/kills')).body.data).toHaveLength(1);
    const token = await apiToken(room.strapi, { type: 'full-access' });
    const { body: seen } = await read().set('Authorization', token);
    expect(seen.data).toMatchObject({ releasedAt: null, flash: null });
    expect(JSON.stringify(seen)).not.toContain('9999');
  });

  it('is refused twice, and for what is not visible', async () => {
    await kill();
    const { status, body } = await kill();
    expect({ status, code: body.error.details.code }).toEqual({ status: 409, code: 'killed' });
    await revive();
    expect((await revive()).body.error.details.code).toBe('notKilled');
    const draft = await room.write.draft();
    expect((await kill({}, draft.documentId)).body.error.details.code).toBe('notVisible');
    expect((await kill({}, 'a'.repeat(24))).status).toBe(404);
    expect(await room.rows(KILL).count()).toBe(0);
  });

  it.each([
    [{ notices: { ...NOTICES, en: ' ' } }, /notices\.en: must not be empty/],
    [{ notices: { ...NOTICES, en: 'x'.repeat(1_001) } }, /notices\.en: must be at most 1000/],
    [{ notices: { ...NOTICES, en: 1 } }, /notices\.en/],
    [{ notices: { sq: 'x' } }, /notices\.en: is missing: readers see the story in this language/],
    [{ notices: {} }, /notices\.en: is missing.*; notices\.sq: is missing/],
    [{ notices: { ...NOTICES, xx: 'x' } }, /notices\.xx: "xx" is not a configured locale/],
    [{ notices: NOTICE }, /notices: must be an object of notices by locale/],
    [{ notices: undefined }, /notices: must be an object/],
    [{ notice: NOTICE }, /notice: is unknown/],
    [{ reason: ' ' }, /reason: must not be empty/],
    [{ reason: undefined }, /reason/],
    [{ locale: 'sq' }, /locale: is unknown/],
  ])('refuses %j', async (body, message) => {
    const { status, body: answer } = await kill(body);
    expect(status).toBe(400);
    expect(answer.error.message).toMatch(message);
    expect((await read()).status).toBe(200);
  });

  it('needs the permission in every published locale', async () => {
    const { authorization } = await adminWith(room.strapi, [
      { action: 'plugin::flash-news.news.kill', subject: ARTICLE, properties: { locales: ['en'] } },
    ]);
    const { status, body } = await deskOf(room.newsroom, authorization).post(path(), {
      notices: NOTICES,
      reason: 'x',
    });
    expect(status).toBe(403);
    expect(body.error.message).toContain('sq');
    expect((await read()).status).toBe(200);
  });

  it('is deleted with the document', async () => {
    await kill();
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId: story.documentId, locale: '*' });
    expect(await room.rows(KILL).count()).toBe(0);
    expect((await read()).status).toBe(404);
  });
});
