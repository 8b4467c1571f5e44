import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { kindsOf, openNewsroom, type OpenNewsroom } from './desk';

describe('changing a release', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  const inMinutes = (minutes: number) =>
    new Date(room.clock.now() + minutes * 60_000).toISOString();
  const set = (documentId: string, body: object) =>
    room.desk.release(documentId, { locale: 'sq', ...body });
  const isInFeed = async (documentId: string) =>
    (await room.read.latest()).some((item) => item.documentId === documentId);
  const kinds = async (documentId: string) => kindsOf(await room.read.log(documentId));

  it('an unconfirmed withdrawal is 409 and changes nothing', async () => {
    const { documentId } = await room.write.published();
    for (const confirmWithdrawal of [undefined, false]) {
      const releasedAt = inMinutes(60);
      const { status, body } = await set(documentId, { releasedAt, confirmWithdrawal });
      expect(status).toBe(409);
      expect(body.error.details).toEqual({ code: 'withdrawal' });
      expect(body.error.message).toContain('confirmWithdrawal');
    }
    expect(await isInFeed(documentId)).toBe(true);
    expect(await kinds(documentId)).toEqual(['news.released']);
  });

  it('a confirmed withdrawal hides the version until then, and is logged as withdrawn', async () => {
    const { documentId } = await room.write.published();
    const releasedAt = inMinutes(60);
    const body = { releasedAt, confirmWithdrawal: true, reason: 'Burimi u tërhoq' };
    const answer = await set(documentId, body);
    expect(answer.body.data).toMatchObject({ releasedAt, published: true, visible: false });
    expect(await isInFeed(documentId)).toBe(false);
    expect((await room.read.log(documentId)).at(-1)).toMatchObject({
      kind: 'news.withdrawn',
      locale: 'sq',
      releasedAt,
      reason: 'Burimi u tërhoq',
      actor: { id: room.chief.id },
    });
    room.clock.set(releasedAt);
    expect(await isInFeed(documentId)).toBe(true);
  });

  it('setting or moving an embargo needs no confirmation', async () => {
    const { documentId } = await room.write.draft();
    expect((await set(documentId, { releasedAt: inMinutes(60) })).status).toBe(200);
    await room.write.publish(documentId);
    expect((await set(documentId, { releasedAt: inMinutes(90) })).status).toBe(200);
    expect(await kinds(documentId)).toEqual(['news.scheduled', 'news.scheduled', 'news.scheduled']);
  });

  it('"now" ends an embargo, and is logged as released', async () => {
    const { documentId } = await room.write.draft();
    await set(documentId, { releasedAt: inMinutes(60) });
    await room.write.publish(documentId);
    const before = room.clock.iso();
    const { body } = await set(documentId, { releasedAt: 'now' });
    expect(body.data).toMatchObject({ visible: true });
    expect(body.data.releasedAt >= before && body.data.releasedAt <= room.clock.iso()).toBe(true);
    expect((await room.read.log(documentId)).at(-1)).toMatchObject({
      ...{ releasedAt: body.data.releasedAt, at: body.data.releasedAt },
    });
    expect(await isInFeed(documentId)).toBe(true);
    await room.sweep();
    expect((await kinds(documentId)).filter((kind) => kind === 'news.released')).toHaveLength(1);
  });

  it('back-dating moves the version down the feed, and is logged as updated', async () => {
    const { documentId } = await room.write.published();
    const releasedAt = inMinutes(-600);
    expect((await set(documentId, { releasedAt })).body.data.visible).toBe(true);
    const items = await room.read.latest({ limit: 100 });
    expect(items.find((item) => item.documentId === documentId)).toMatchObject({ releasedAt });
    expect(await kinds(documentId)).toEqual(['news.released', 'news.updated']);
  });

  it('the same release again changes and logs nothing', async () => {
    const { documentId } = await room.write.published();
    const [item] = await room.read.latest({ limit: 1 });
    const { status } = await set(documentId, { releasedAt: item?.['releasedAt'] });
    expect(status).toBe(200);
    expect(await kinds(documentId)).toEqual(['news.released']);
  });

  it('a time is truncated to the millisecond, and its offset applied', async () => {
    const { documentId } = await room.write.published();
    const releasedAt = '2026-02-01T10:00:00.123987+02:00';
    const { body } = await set(documentId, { releasedAt });
    expect(body.data.releasedAt).toBe('2026-02-01T08:00:00.123Z');
  });

  it('a release concerns one locale only', async () => {
    const { documentId } = await room.write.published();
    await room.write.translation(documentId, 'en');
    await room.write.publish(documentId, 'en');
    await set(documentId, { releasedAt: inMinutes(60), confirmWithdrawal: true });
    const { body } = await room.desk.document(documentId);
    expect(body.data).toMatchObject({ publishedIn: ['en', 'sq'], visibleIn: ['en'] });
  });
});
