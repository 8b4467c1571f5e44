import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../../src/plugins/flash-news/shared/permissions';
import { adminWith } from '../../helpers/admin';
import type { Entry } from '../../helpers/articles';
import {
  ARTICLE,
  deskOf,
  EVENT,
  FLASH,
  kindsOf,
  openNewsroom,
  RELEASE,
  type OpenNewsroom,
} from './desk';

const PUBLISH = 'plugin::content-manager.explorer.publish';
const SIX = '2031-01-01T06:00:00.000Z';
const NINE = '2031-01-01T09:00:00.000Z';

describe('a flash on a story under embargo', () => {
  let room: OpenNewsroom;
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

  const embargo = async (releasedAt: string, locale = 'sq'): Promise<void> => {
    const { status } = await room.desk.release(story.documentId, { locale, releasedAt });
    expect(status).toBe(200);
  };
  const raise = (body: Record<string, unknown>) => room.desk.raise(story.documentId, body);
  const document = async (): Promise<object> =>
    (await room.desk.document(story.documentId)).body.data as object;
  const lines = () => room.read.log(story.documentId);
  const newKinds = async (known: number) => kindsOf(await lines()).slice(known);

  /** Expects a refusal that changes nothing. */
  const expectRefused = async (body: Record<string, unknown>, details: object): Promise<void> => {
    const before = [await document(), await lines()];
    const answer = await raise(body);
    expect({ status: answer.status, details: answer.body.error.details }).toEqual({
      status: 409,
      details,
    });
    expect([await document(), await lines()]).toEqual(before);
  };

  it('names the embargoes that hide the published versions', async () => {
    await room.write.translation(story.documentId, 'en');
    await embargo(SIX);
    await embargo(NINE, 'en');
    await room.write.publish(story.documentId, ['sq', 'en']);
    const embargoes = [
      { locale: 'en', releasedAt: NINE },
      { locale: 'sq', releasedAt: SIX },
    ];
    expect(await document()).toMatchObject({ embargoes, may: { release: ['en', 'sq'] } });
    await expectRefused({}, { code: 'notVisible', offer: 'release-and-flash', embargoes });
    const { body } = await raise({});
    expect(body.error.message).toContain(`under embargo until ${NINE} (en), ${SIX} (sq)`);
  });

  it('names the embargo of a draft, also one to be published with the flash', async () => {
    await embargo(SIX);
    const embargoes = [{ locale: 'sq', releasedAt: SIX }];
    expect(await document()).toMatchObject({ publishedIn: [], embargoes });
    await expectRefused({}, { code: 'notVisible', offer: 'publish-and-flash', embargoes });
    await expectRefused(
      { publish: ['sq'] },
      { code: 'notVisible', offer: 'release-and-flash', embargoes },
    );
  });

  it('names no embargo without one, or after it has lifted', async () => {
    const details = { code: 'notVisible', offer: 'publish-and-flash', embargoes: [] };
    await expectRefused({}, details);
    await embargo(new Date(room.clock.now() - 1).toISOString());
    await expectRefused({}, details);
  });

  it('releases a published version on request', async () => {
    await embargo(SIX);
    await room.write.publish(story.documentId);
    const known = (await lines()).length;
    const { status, body } = await raise({ release: ['sq'], reason: 'The talks ended early' });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ running: true, visibleIn: ['sq'] });
    const { startedAt } = body.data;
    expect(await room.read.latest()).toMatchObject([
      { releasedAt: startedAt, flash: { startedAt } },
    ]);
    const newEvents = (await lines()).slice(known);
    expect(newEvents).toMatchObject([
      { kind: 'news.released', locale: 'sq', releasedAt: startedAt, actor: { id: room.chief.id } },
      { kind: 'flash.raised' },
    ]);
    expect(newEvents.map(({ at, reason }) => [at, reason])).toEqual([
      [startedAt, 'The talks ended early'],
      [startedAt, 'The talks ended early'],
    ]);
    expect(await document()).toMatchObject({ embargoes: [] });
    await room.sweep();
    expect(await newKinds(known)).toEqual(['news.released', 'flash.raised']);
  });

  it('publishes and releases a draft, and logs one release', async () => {
    await embargo(SIX);
    const { status, body } = await raise({ publish: ['sq'], release: ['sq'] });
    expect(status).toBe(200);
    expect(await room.read.flashing()).toMatchObject([{ releasedAt: body.data.startedAt }]);
    await room.sweep();
    expect(await newKinds(1)).toEqual(['news.released', 'flash.raised']);
  });

  it('publishes the edits of an embargoed version, then releases it', async () => {
    await embargo(SIX);
    await room.write.publish(story.documentId);
    await room.change(story, 'Changed');
    const known = (await lines()).length;
    expect((await raise({ publish: ['sq'], release: ['sq'] })).status).toBe(200);
    expect(await room.read.flashing()).toMatchObject([{ title: 'Changed' }]);
    expect(await newKinds(known)).toEqual(['news.updated', 'news.released', 'flash.raised']);
  });

  it('keeps the embargo of a locale that is not named', async () => {
    await room.write.translation(story.documentId, 'en');
    await embargo(SIX);
    await embargo(NINE, 'en');
    await room.write.publish(story.documentId, ['sq', 'en']);
    expect((await raise({ release: ['sq'] })).body.data.visibleIn).toEqual(['sq']);
    expect(await document()).toMatchObject({ embargoes: [{ locale: 'en', releasedAt: NINE }] });
  });

  it('moves no past release', async () => {
    await room.write.publish(story.documentId);
    const [before] = await room.read.latest();
    expect((await raise({ release: ['sq'] })).status).toBe(200);
    expect(await room.read.latest()).toMatchObject([{ releasedAt: before?.['releasedAt'] }]);
    expect(await newKinds(1)).toEqual(['flash.raised']);
  });

  it('releases nothing of a killed story', async () => {
    await room.write.publish(story.documentId);
    const path = `/flash-news/kills/${ARTICLE}/${story.documentId}`;
    await room.desk.post(path, { notices: { sq: 'Gone', en: 'Gone' }, reason: 'Wrong' });
    await expectRefused({ publish: ['sq'], release: ['sq'] }, { code: 'killed' });
  });

  it.each([
    [{ release: [] }, /release: must name at least one locale/],
    [{ release: true }, /release: must be a list of locales/],
    [{ release: ['sq'] }, /release: nothing is published in "sq"; name it in publish as well/],
    [{ publish: ['sq'], release: ['en'] }, /release: nothing is published in "en"/],
  ])('refuses %j', async (body, message) => {
    await embargo(SIX);
    const { status, body: answer } = await raise(body);
    expect(status).toBe(400);
    expect(answer.error.message).toMatch(message);
    expect(await document()).toMatchObject({ flash: null, publishedIn: [] });
  });

  it('needs the permission to change the release in that locale', async () => {
    await embargo(SIX);
    const may = (action: string, locales: string[]) => ({
      ...{ action, subject: ARTICLE, properties: { locales } },
    });
    const flashes = [may(PERMISSIONS.raiseFlash, ['sq']), may(PUBLISH, ['sq'])];
    const body = { publish: ['sq'], release: ['sq'] };
    for (const locales of [[], ['en']]) {
      const lacking = [...flashes, may(PERMISSIONS.changeRelease, locales)];
      const { authorization } = await adminWith(room.strapi, lacking);
      const desk = deskOf(room.newsroom, authorization);
      expect((await desk.raise(story.documentId, body)).status).toBe(403);
      expect(await document()).toMatchObject({ flash: null, publishedIn: [] });
    }
    const enough = [...flashes, may(PERMISSIONS.changeRelease, ['sq'])];
    const { authorization } = await adminWith(room.strapi, enough);
    const desk = deskOf(room.newsroom, authorization);
    expect((await desk.raise(story.documentId, body)).status).toBe(200);
  });
});
