import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  documentsOf,
  ARTICLE,
  FLASH,
  idsOf,
  kindsOf,
  openNewsroom,
  type OpenNewsroom,
} from './desk';

describe('what time alone causes', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  const inMinutes = (minutes: number) =>
    new Date(room.clock.now() + minutes * 60_000).toISOString();

  const justBefore = (iso: string) => new Date(Date.parse(iso) - 1).toISOString();

  const isFlashing = async (documentId: string) =>
    idsOf(await room.read.flashing()).includes(documentId);
  const isInFeed = async (documentId: string) =>
    idsOf(await room.read.latest()).includes(documentId);

  /** Publishes a draft whose release was set before. */
  const embargoed = async (minutes: number) => {
    const { documentId } = await room.write.draft();
    const releasedAt = inMinutes(minutes);
    expect((await room.desk.release(documentId, { locale: 'sq', releasedAt })).status).toBe(200);
    await room.write.publish(documentId);
    return { documentId, releasedAt };
  };

  it('a flash ends at expiresAt to the millisecond, without a write', async () => {
    const { documentId } = await room.write.published();
    const { expiresAt } = (await room.desk.raise(documentId, { minutes: 1 })).body.data;
    const row = await room.rows(FLASH).findOne({ where: { relatedDocumentId: documentId } });

    const flashes = () => isFlashing(documentId);
    expect(await room.clock.holdAt(justBefore(expiresAt), flashes)).toBe(true);
    expect(await room.clock.holdAt(expiresAt, flashes)).toBe(false);
    const [item] = await room.read.latest({ limit: 1 });
    expect(item).toMatchObject({ documentId, flash: null });
    expect((await room.desk.running()).body.data).toEqual([]);

    // Nothing was written: the interval is unchanged, and the expiry is not logged.
    expect(await room.rows(FLASH).findOne({ where: { relatedDocumentId: documentId } })).toEqual(
      row,
    );
    expect(kindsOf(await room.read.log(documentId))).toEqual(['news.released', 'flash.raised']);
  });

  it('a flash shows in both feeds until it ends', async () => {
    const { documentId } = await room.write.published();
    const raised = { level: 'bulletin', minutes: 10, text: { sq: 'Lajm i fundit' } };
    const { startedAt, expiresAt } = (await room.desk.raise(documentId, raised)).body.data;
    expect(Date.parse(expiresAt) - Date.parse(startedAt)).toBe(10 * 60_000);
    const flash = { level: 'bulletin', startedAt, expiresAt, text: 'Lajm i fundit' };

    const { body } = await room.read.flashNews();
    expect(body.data).toMatchObject([{ documentId, flash }]);
    expect(body.meta).toEqual({ locale: 'sq', primary: documentId });
    const [item] = await room.read.latest({ limit: 1 });
    expect(item).toMatchObject({ documentId, flash });

    room.clock.advance({ minutes: 10 });
    expect((await room.read.flashNews()).body).toEqual({
      data: [],
      meta: { locale: 'sq', primary: null },
    });
  });

  it('a flash begun by a clock slightly ahead shows once this clock reaches its start', async () => {
    const { documentId } = await room.write.published();
    const { startedAt } = (await room.desk.raise(documentId)).body.data;
    const flashes = () => isFlashing(documentId);
    expect(await room.clock.holdAt(justBefore(startedAt), flashes)).toBe(false);
    expect(await room.clock.holdAt(startedAt, flashes)).toBe(true);
  });

  it('an embargo lifts at releasedAt to the millisecond', async () => {
    const { documentId, releasedAt } = await embargoed(30);
    expect(await isInFeed(documentId)).toBe(false);
    const out = () => isInFeed(documentId);
    expect(await room.clock.holdAt(justBefore(releasedAt), out)).toBe(false);
    expect(await room.clock.holdAt(releasedAt, out)).toBe(true);
    expect((await room.read.latest({ limit: 1 }))[0]).toMatchObject({ documentId, releasedAt });
    expect(kindsOf(await room.read.log(documentId))).not.toContain('news.released');
  });

  it("a draft's release set ahead survives publishing", async () => {
    const { documentId, releasedAt } = await embargoed(30);
    await room.write.unpublish(documentId);
    await room.write.publish(documentId);
    const { body } = await room.desk.document(documentId);
    expect(body.data).toMatchObject({
      publishedIn: ['sq'],
      visibleIn: [],
      releases: [{ locale: 'sq', releasedAt }],
    });
    expect(await isInFeed(documentId)).toBe(false);
  });

  it('a draft with a back-dated release keeps it when it is published', async () => {
    const { documentId } = await room.write.draft();
    const releasedAt = inMinutes(-60);
    await room.desk.release(documentId, { locale: 'sq', releasedAt });
    expect(await isInFeed(documentId)).toBe(false);
    await room.write.publish(documentId);
    const items = await room.read.latest();
    expect(items.find((item) => item.documentId === documentId)).toMatchObject({ releasedAt });
  });

  it('unpublishing hides a flash, and publishing within its interval shows it again', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId, { minutes: 20 });
    await room.write.unpublish(documentId);
    expect(await isFlashing(documentId)).toBe(false);
    room.clock.advance({ minutes: 18 });
    await room.write.publish(documentId);
    expect(await isFlashing(documentId)).toBe(true);
    room.clock.advance({ minutes: 2 });
    expect(await isFlashing(documentId)).toBe(false);
  });

  it('deleting the document ends its flash', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: '*' });
    expect((await room.desk.running()).body.data).toEqual([]);
    expect(kindsOf(await room.read.log(documentId))).toEqual([
      'news.released',
      'flash.raised',
      'news.withdrawn',
      'flash.ended',
    ]);
  });

  it('the sweep logs once that a flash has expired', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId, { minutes: 1 });
    await room.sweep();
    expect(kindsOf(await room.read.log(documentId))).not.toContain('flash.expired');
    room.clock.advance({ minutes: 2 });
    await Promise.all([room.sweep(), room.sweep()]);
    await room.sweep();

    const events = (await room.read.log(documentId)).filter(({ kind }) => kind === 'flash.expired');
    expect(events).toMatchObject([{ level: 'flash', actor: { id: null, name: 'Time' } }]);
  });

  it('the sweep logs once that an embargo has lifted', async () => {
    const { documentId, releasedAt } = await embargoed(1);
    await room.sweep();
    expect(kindsOf(await room.read.log(documentId))).not.toContain('news.released');
    room.clock.advance({ minutes: 1 });
    await Promise.all([room.sweep(), room.sweep()]);
    await room.sweep();

    const events = (await room.read.log(documentId)).filter(({ kind }) => kind === 'news.released');
    expect(events).toMatchObject([{ locale: 'sq', releasedAt, actor: { name: 'Time' } }]);
  });

  it('an expiry is logged once, before a new flash replaces the old', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId, { minutes: 1 });
    room.clock.advance({ minutes: 2 });
    await room.desk.raise(documentId, { minutes: 2 });
    await room.sweep();
    expect(kindsOf(await room.read.log(documentId)).slice(1)).toEqual([
      'flash.raised',
      'flash.expired',
      'flash.raised',
    ]);
  });

  it('a lifted embargo is logged before the version is withdrawn', async () => {
    const { documentId } = await embargoed(1);
    room.clock.advance({ minutes: 2 });
    await room.write.unpublish(documentId);
    await room.sweep();
    expect(kindsOf(await room.read.log(documentId))).toEqual([
      'news.scheduled',
      'news.scheduled',
      'news.released',
      'news.withdrawn',
    ]);
  });

  it('the sweep logs nothing that is logged already', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    await room.desk.end(documentId);
    const before = await room.read.log(documentId);
    room.clock.advance({ hours: 1 });
    await room.sweep();
    expect(await room.read.log(documentId)).toEqual(before);
  });

  it('a flash that was extended has not expired at its former end', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId, { minutes: 2 });
    room.clock.advance({ minutes: 1 });
    await room.desk.change(documentId, { minutes: 10 });
    room.clock.advance({ minutes: 5 });
    await room.sweep();
    expect(await isFlashing(documentId)).toBe(true);
    expect(kindsOf(await room.read.log(documentId))).toEqual([
      'news.released',
      'flash.raised',
      'flash.extended',
    ]);
  });
});
