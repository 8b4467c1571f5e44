import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import type { Entry } from '../../helpers/articles';
import { PERMISSIONS } from '../../../src/plugins/flash-news/shared/permissions';
import { ARTICLE, deskOf, EVENT, FLASH, idsOf, kindsOf, openNewsroom, RELEASE } from './desk';

const PUBLISH = 'plugin::content-manager.explorer.publish';

describe('publishing and flashing in one step', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let story: Entry;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE, FLASH, EVENT]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
    story = await room.write.draft();
  });

  const raise = (body: object = {}) =>
    room.desk.raise(story.documentId, { publish: ['sq'], ...body });
  const document = async (): Promise<object> =>
    (await room.desk.document(story.documentId)).body.data as object;
  const expectNothing = async () => {
    expect(await room.rows(ARTICLE).count({ where: { publishedAt: { $notNull: true } } })).toBe(0);
    expect(await room.rows(FLASH).count({})).toBe(0);
    expect(await room.rows(RELEASE).count({})).toBe(0);
    expect(await room.rows(EVENT).count({})).toBe(0);
  };

  it('publishes a draft with its flash', async () => {
    const { status, body } = await raise({ minutes: 10 });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ running: true, visibleIn: ['sq'] });
    expect(await room.read.flashing()).toMatchObject([{ documentId: story.documentId }]);
    const log = await room.read.log(story.documentId);
    expect(kindsOf(log)).toEqual(['news.released', 'flash.raised']);
    expect(log.map(({ actor }) => actor.id)).toEqual([room.chief.id, room.chief.id]);
    expect(body.data.lastEvent).toBe(log[1]?.id);
  });

  it('succeeds every time', async () => {
    for (let time = 0; time < 20; time += 1) {
      room.clock.advance({ hours: 5 });
      const { documentId } = await room.write.draft();
      const { status, body } = await room.desk.raise(documentId, { publish: ['sq'] });
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
      expect(body.data).toMatchObject({ documentId, running: true, visibleIn: ['sq'] });
    }
  });

  it('gives the release, the flash and all events one time', async () => {
    const { body } = await raise({ minutes: 10 });
    const { startedAt } = body.data;
    const [item] = await room.read.latest();
    expect(item).toMatchObject({ documentId: story.documentId, releasedAt: startedAt });
    const log = await room.read.log(story.documentId);
    expect(log.map(({ at }) => at)).toEqual([startedAt, startedAt]);
  });

  it('publishes the changes of a published story', async () => {
    await room.write.publish(story.documentId);
    const [before] = await room.read.latest();
    await room.change(story, 'Changed');
    expect(await document()).toMatchObject({ modifiedIn: ['sq'], may: { publish: ['sq'] } });
    const { status, body } = await raise();
    expect({ status, title: body.data.title }).toEqual({ status: 200, title: 'Changed' });
    expect(await room.read.flashing()).toMatchObject([
      { title: 'Changed', releasedAt: before?.['releasedAt'] },
    ]);
    expect(kindsOf(await room.read.log(story.documentId))).toEqual([
      'news.released',
      'news.updated',
      'flash.raised',
    ]);
    expect(await document()).toMatchObject({ modifiedIn: [], may: { publish: [] } });
  });

  it('publishes the named locales only', async () => {
    await room.write.translation(story.documentId, 'en');
    const { body: before } = await room.desk.document(story.documentId);
    expect(before.data.may.publish).toEqual(['en', 'sq']);
    expect((await raise({ publish: ['en', 'en'] })).body.data.visibleIn).toEqual(['en']);
    const { body: after } = await room.desk.document(story.documentId);
    expect(after.data).toMatchObject({ publishedIn: ['en'], may: { publish: ['sq'] } });
  });

  it('requires a banner line and a category, as for any story with a flash', async () => {
    story = await room.write.draft({ data: { lead: null, byline: null } });
    expect((await raise()).status).toBe(200);
  });

  it('changes nothing where a required field is missing', async () => {
    story = await room.write.draft({ data: { category: null } });
    const { status, body } = await raise();
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/category/i);
    await expectNothing();
  });

  it('changes nothing where the maximum of flashes is running', async () => {
    for (let count = 0; count < 3; count += 1) {
      const { documentId } = await room.write.published();
      await room.desk.raise(documentId);
    }
    const { status, body } = await raise();
    expect({ status, code: body.error.details.code }).toEqual({ status: 409, code: 'tooMany' });
    expect(idsOf(await room.read.latest())).not.toContain(story.documentId);
  });

  it('changes nothing when it is sent twice', async () => {
    const first = await raise();
    const second = await raise();
    expect(second.body).toEqual(first.body);
    expect(kindsOf(await room.read.log(story.documentId))).toEqual([
      'news.released',
      'flash.raised',
    ]);
  });

  it('publishes no edits of a story with a running flash', async () => {
    await raise();
    room.clock.advance({ minutes: 1 });
    const { status, body } = await raise();
    expect({ status, code: body.error.details.code }).toEqual({
      status: 409,
      code: 'alreadyRunning',
    });
    expect(kindsOf(await room.read.log(story.documentId))).toEqual([
      'news.released',
      'flash.raised',
    ]);
  });

  it.each([
    [{ publish: [] }, /publish: must name at least one locale/],
    [{ publish: 'sq' }, /publish: must be a list of locales/],
    [{ publish: [''] }, /publish\.0: must not be empty/],
    [{ publish: ['en'] }, /publish: there is no version in "en"; accepted are sq/],
    [{ publish: ['xx'] }, /publish: there is no version in "xx"/],
    [{ publish: ['sq\0'] }, /U\+0000/],
  ])('refuses %j', async (body, message) => {
    const { status, body: answer } = await raise(body);
    expect(status).toBe(400);
    expect(answer.error.message).toMatch(message);
    await expectNothing();
  });

  it('needs the permission to publish that story in that locale', async () => {
    const may = (action: string, properties = {}, conditions: string[] = []) => ({
      action,
      subject: ARTICLE,
      properties,
      conditions,
    });
    const raiser = may(PERMISSIONS.raiseFlash, { locales: ['sq', 'en'] });
    const lacking = [
      [raiser],
      [raiser, may(PUBLISH, { locales: ['en'] })],
      [raiser, may(PUBLISH, { locales: ['sq'] }, ['admin::is-creator'])],
      [may(PUBLISH, { locales: ['sq'] }), may(PERMISSIONS.raiseFlash, { locales: ['en'] })],
    ];
    for (const permissions of lacking) {
      const user = await adminWith(room.strapi, permissions);
      const desk = deskOf(room.newsroom, user.authorization);
      expect((await desk.raise(story.documentId, { publish: ['sq'] })).status).toBe(403);
      await expectNothing();
    }
    const enough = await adminWith(room.strapi, [raiser, may(PUBLISH, { locales: ['sq'] })]);
    const desk = deskOf(room.newsroom, enough.authorization);
    expect((await desk.raise(story.documentId, { publish: ['sq'] })).status).toBe(200);
  });
});
