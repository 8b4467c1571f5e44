import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith, type AdminPermission } from '../../helpers/admin';
import { ARTICLE, deskOf, kindsOf, openNewsroom, type OpenNewsroom } from './desk';

describe('the marks in the list of a type', () => {
  let room: OpenNewsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  // Later than the end of any flash of the test before.
  beforeEach(() => room.clock.advance({ hours: 5 }));

  const marks = (uid = ARTICLE) => room.desk.get(`/flash-news/marks/${uid}`);
  const endAll = (body: object, desk = room.desk) =>
    desk.post(`/flash-news/flashes/${ARTICLE}/end`, { ...body });

  it('show flashes, releases ahead, places and kills', async () => {
    const flashing = await room.write.published();
    const coming = await room.write.draft();
    const gone = await room.write.published();
    const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
    const raised = await room.desk.raise(flashing.documentId, { level: 'urgent', minutes: 10 });
    await room.desk.release(coming.documentId, { locale: 'sq', releasedAt });
    await room.write.publish(coming.documentId);
    const due = await room.write.draft({ title: 'Due' });
    await room.desk.release(due.documentId, { locale: 'sq', releasedAt });
    const top = await room.write.published();
    const out = await room.write.published();
    const places = `/flash-news/placements/${ARTICLE}`;
    const pin = { locale: 'sq', place: 'top', until: releasedAt };
    await room.desk.put(`${places}/${top.documentId}`, pin);
    await room.desk.put(`${places}/${out.documentId}`, { locale: 'sq', place: 'out' });
    const kill = { notices: { sq: 'Gone.', en: 'Gone.' }, reason: 'Wrong' };
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${gone.documentId}`, kill);
    const { body } = await marks();
    expect(body.data).toEqual({
      flashes: [
        {
          documentId: flashing.documentId,
          level: 'urgent',
          expiresAt: raised.body.data.expiresAt,
        },
      ],
      embargoes: [{ documentId: coming.documentId, locale: 'sq', releasedAt }],
      planned: [{ documentId: due.documentId, locale: 'sq', releasedAt }],
      pinned: [{ documentId: top.documentId, locale: 'sq', until: releasedAt }],
      keptOut: [{ documentId: out.documentId, locale: 'sq' }],
      killed: [gone.documentId],
    });
  });

  it('are for whoever may read the type, and need an opted-in one', async () => {
    const signedIn = async (permissions: AdminPermission[]) =>
      deskOf(room.newsroom, (await adminWith(room.strapi, permissions)).authorization);
    const reads = 'plugin::content-manager.explorer.read';
    const reader = await signedIn([{ action: reads, subject: ARTICLE }]);
    const other = await signedIn([{ action: reads, subject: 'api::person.person' }]);
    for (const path of [`/flash-news/marks/${ARTICLE}`, '/flash-news/last-event']) {
      expect((await reader.get(path)).status).toBe(200);
      expect((await other.get(path)).status).toBe(403);
    }
    expect((await marks('api::person.person')).status).toBe(404);
  });

  it('allow ending the flashes of several documents at once', async () => {
    const one = await room.write.published();
    const two = await room.write.published();
    const without = await room.write.published();
    const left = await room.write.published();
    for (const { documentId } of [one, two, left]) await room.desk.raise(documentId);
    const documentIds = [one, two, without].map(({ documentId }) => documentId);
    const { status, body } = await endAll({ documentIds, reason: 'False alarm' });
    expect({ status, ended: body.data.length }).toEqual({ status: 200, ended: 2 });
    expect(new Set(body.data.map(({ expiresAt }: { expiresAt: string }) => expiresAt)).size).toBe(
      1,
    );
    expect((await room.read.flashing()).map(({ documentId }) => documentId)).toEqual([
      left.documentId,
    ]);
    expect((await room.read.log(one.documentId)).at(-1)).toMatchObject({
      kind: 'flash.ended',
      reason: 'False alarm',
    });
    expect(kindsOf(await room.read.log(without.documentId))).toEqual(['news.released']);
  });

  it('end none if one is refused', async () => {
    const sq = await room.write.published();
    const en = await room.write.published({ locale: 'en' });
    for (const { documentId } of [sq, en]) await room.desk.raise(documentId);
    const { authorization } = await adminWith(room.strapi, [
      {
        action: 'plugin::flash-news.flash.end',
        subject: ARTICLE,
        properties: { locales: ['en'] },
      },
    ]);
    const documentIds = [en.documentId, sq.documentId];
    const theirs = deskOf(room.newsroom, authorization);
    expect((await endAll({ documentIds }, theirs)).status).toBe(403);
    const { body } = await room.desk.running();
    expect(body.data).toHaveLength(2);
    expect((await endAll({ documentIds: [en.documentId] }, theirs)).status).toBe(200);
  });

  it.each([
    [{}, 'documentIds'],
    [{ documentIds: [] }, 'documentIds'],
    [{ documentIds: 'all' }, 'documentIds'],
    [{ documentIds: Array<string>(101).fill('a') }, 'documentIds'],
    [{ documentIds: ['a\u0000'] }, 'documentIds'],
    [{ documentIds: ['a'], reason: 'a'.repeat(10_000) }, 'reason'],
  ])('refuses %j, naming the field', async (body, field) => {
    const { status, body: answer } = await endAll(body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(field);
  });
});
