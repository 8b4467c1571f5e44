import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import type { Entry } from '../../helpers/articles';
import {
  ARTICLE,
  deskOf,
  documentsOf,
  idsOf,
  kindsOf,
  openNewsroom,
  type OpenNewsroom,
} from './desk';

const PLACEMENT = 'plugin::flash-news.placement';

describe('a placement in Latest news', () => {
  let room: OpenNewsroom;
  let first: Entry;
  let second: Entry;
  let third: Entry;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  // Newer than the stories of the tests before.
  beforeEach(async () => {
    const stories: Entry[] = [];
    await room.rows(PLACEMENT).deleteMany({});
    for (const title of ['First', 'Second', 'Third']) {
      room.clock.advance({ minutes: 1 });
      stories.push(await room.write.published({ title }));
    }
    [first, second, third] = stories as [Entry, Entry, Entry];
    room.clock.advance({ minutes: 1 });
  });

  const ahead = (minutes: number): string =>
    new Date(room.clock.now() + minutes * 60_000).toISOString();

  const place = (documentId: string, body: object) =>
    room
      .http()
      .put(`/flash-news/placements/${ARTICLE}/${documentId}`)
      .set({ Authorization: room.chief.authorization })
      .send({ locale: 'sq', ...body });
  const pin = (documentId: string, minutes: number, body: object = {}) =>
    place(documentId, { place: 'top', until: ahead(minutes), ...body });

  it('a pin comes first until its end, and is marked as pinned', async () => {
    const { status, body } = await pin(first.documentId, 10, { reason: 'Vote count' });
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    const latest = await room.read.latest({ limit: '3' });
    expect(idsOf(latest)).toEqual([first, third, second].map(({ documentId }) => documentId));
    expect(latest.map((item) => item['pinned'])).toEqual([true, false, false]);
    const line = (await room.read.log(first.documentId)).at(-1);
    expect(line).toMatchObject({ kind: 'news.pinned', locale: 'sq', reason: 'Vote count' });
    expect(line?.['expiresAt']).toBe(body.data.until);

    room.clock.advance({ minutes: 10 });
    const later = await room.read.latest({ limit: '3' });
    expect(idsOf(later)).toEqual([third, second, first].map(({ documentId }) => documentId));
    expect(later.map((item) => item['pinned'])).toEqual([false, false, false]);
  });

  it('a pin comes first in filtered feeds that contain it, and in no others', async () => {
    await pin(first.documentId, 10);
    const from = new Date(room.clock.now() - 150_000).toISOString();
    expect(idsOf(await room.read.latest({ from }))).toEqual([third.documentId, second.documentId]);
    expect(idsOf(await room.read.latest({ limit: '1' }))).toEqual([first.documentId]);
  });

  it('a version kept out is missing from the feed, but readable by slug and able to flash', async () => {
    await place(second.documentId, { place: 'out' });
    expect(idsOf(await room.read.latest())).not.toContain(second.documentId);
    const { status } = await room.http().get(`/api/articles/${second.documentId}`);
    expect(status).toBe(200);
    await room.desk.raise(second.documentId);
    expect(idsOf(await room.read.flashing())).toContain(second.documentId);
    await room.desk.end(second.documentId);

    await place(second.documentId, { place: 'usual' });
    expect(idsOf(await room.read.latest())).toContain(second.documentId);
    const kinds = kindsOf(await room.read.log(second.documentId));
    expect(kinds.filter((kind) => kind.startsWith('news.'))).toEqual([
      'news.released',
      'news.keptOut',
      'news.placed',
    ]);
  });

  it('keeping out a draft keeps it out of the feed once it is published', async () => {
    const draft = await room.write.draft({ title: 'Sponsored' });
    await place(draft.documentId, { place: 'out' });
    await room.write.publish(draft.documentId);
    expect(idsOf(await room.read.latest())).not.toContain(draft.documentId);
  });

  it('a placement survives a re-publication, is deleted with the document, and is not cloned', async () => {
    await place(second.documentId, { place: 'out' });
    await room.write.publish(second.documentId);
    expect(idsOf(await room.read.latest())).not.toContain(second.documentId);
    const clone = await documentsOf(room.strapi)(ARTICLE).clone({
      documentId: second.documentId,
      locale: '*',
    });
    const of = (documentId: string) =>
      room.rows(PLACEMENT).count({ where: { relatedDocumentId: documentId } });
    expect(await of(clone.documentId)).toBe(0);
    expect(await of(second.documentId)).toBe(1);
    await documentsOf(room.strapi)(ARTICLE).delete({
      documentId: second.documentId,
      locale: '*',
    });
    expect(await of(second.documentId)).toBe(0);
  });

  it('another pin in the locale needs `replace`', async () => {
    const { until } = (await pin(first.documentId, 10)).body.data;
    const refused = await pin(second.documentId, 10);
    expect(refused.status).toBe(409);
    expect(refused.body.error.details).toMatchObject({
      code: 'pinTaken',
      state: { documentId: first.documentId, title: 'First', until },
    });
    expect(idsOf(await room.read.latest({ limit: '1' }))).toEqual([first.documentId]);
    expect((await pin(second.documentId, 10, { replace: true })).status).toBe(200);
    expect((await room.read.latest({ limit: '2' })).map((item) => item['pinned'])).toEqual([
      true,
      false,
    ]);
    expect(kindsOf(await room.read.log(first.documentId)).at(-1)).toBe('news.placed');
  });

  it('a pin that begins or ends while a reader pages repeats and skips no item', async () => {
    await pin(first.documentId, 10);
    const page = (await room.read.latestNews({ limit: '2' })).body;
    expect(idsOf(page.data)).toEqual([first.documentId, third.documentId]);
    await place(first.documentId, { place: 'usual' });
    await pin(second.documentId, 10);
    const next = (await room.read.latestNews({ limit: '2', cursor: page.meta.nextCursor })).body;
    expect(idsOf(next.data)[0]).toBe(second.documentId);
    expect(idsOf(next.data)).not.toContain(first.documentId);
  });

  it('the same placement again changes and logs nothing', async () => {
    await place(first.documentId, { place: 'out' });
    const before = await room.read.log(first.documentId);
    expect((await place(first.documentId, { place: 'out' })).status).toBe(200);
    expect(await room.read.log(first.documentId)).toEqual(before);
  });

  it.each([
    ['no time', { place: 'top' }, 'until'],
    ['a time that has passed', { place: 'top', until: '2020-01-01T00:00:00Z' }, 'until'],
    ['a time in words', { place: 'top', until: 'soon' }, 'until'],
    ['a time without need', { place: 'out', until: '2030-01-01T00:00:00Z' }, 'until'],
    ['an unknown place', { place: 'bottom' }, 'place'],
    ['an unknown language', { place: 'out', locale: 'xx' }, 'locale'],
    ['a long reason', { place: 'out', reason: 'a'.repeat(10_000) }, 'reason'],
  ])('with %s is 400 naming the field', async (_, body, field) => {
    const before = await room.read.latest();
    const { status, body: answer } = await place(first.documentId, body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(field);
    expect(await room.read.latest()).toEqual(before);
  });

  it('a pin is refused beyond a week, and for a killed or unknown story', async () => {
    expect((await pin(first.documentId, 168 * 60)).status).toBe(200);
    expect((await pin(first.documentId, 168 * 60 + 1)).status).toBe(400);
    expect((await place('nosuchdocument', { place: 'out' })).status).toBe(404);
    expect((await place(first.documentId, { place: 'out', locale: 'en' })).status).toBe(404);
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${third.documentId}`, {
      notices: { sq: 'Gone.', en: 'Gone.' },
      reason: 'Wrong',
    });
    const { status, body } = await place(third.documentId, { place: 'out' });
    expect({ status, code: body.error.details.code }).toEqual({ status: 409, code: 'killed' });
  });

  it('a placement needs its permission in that locale', async () => {
    const translator = await adminWith(room.strapi, [
      {
        action: 'plugin::flash-news.latest.place',
        subject: ARTICLE,
        properties: { locales: ['en'] },
      },
    ]);
    const answer = await room
      .http()
      .put(`/flash-news/placements/${ARTICLE}/${first.documentId}`)
      .set({ Authorization: translator.authorization })
      .send({ locale: 'sq', place: 'out' });
    expect(answer.status).toBe(403);
    const { body } = await deskOf(room.newsroom, translator.authorization).document(
      first.documentId,
    );
    expect(body.data.may).toMatchObject({ place: [], release: [] });
  });

  it('a placement is shown at the desk', async () => {
    const { until } = (await pin(first.documentId, 10)).body.data;
    await place(second.documentId, { place: 'out' });
    const { body } = await room.desk.get('/flash-news/desk');
    expect(body.data.placed).toMatchObject([
      { documentId: first.documentId, title: 'First', place: 'top', until },
      { documentId: second.documentId, title: 'Second', place: 'out', until: null },
    ]);
    const { body: story } = await room.desk.document(first.documentId);
    expect(story.data.placements).toMatchObject([{ locale: 'sq', place: 'top' }]);
  });
});
