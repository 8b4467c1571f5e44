import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, documentsOf, idsOf, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

describe('what is not visible', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  /** Returns the feeds that contain a document, in any locale. */
  const feedsWith = async (documentId: string) => {
    const query = { locale: 'sq', fallback: 'en' };
    const latest = idsOf(await room.read.latest({ ...query, limit: 100 })).includes(documentId);
    const flashing = idsOf(await room.read.flashing(query)).includes(documentId);
    return { latest, flashing };
  };
  const NOWHERE = { latest: false, flashing: false };
  const ahead = () => new Date(room.clock.now() + 3_600_000).toISOString();

  it('a draft is in neither feed', async () => {
    const { documentId } = await room.write.draft();
    expect(await feedsWith(documentId)).toEqual(NOWHERE);
  });

  it('an embargoed version is in neither feed', async () => {
    const { documentId } = await room.write.draft();
    await room.desk.release(documentId, { locale: 'sq', releasedAt: ahead() });
    await room.write.publish(documentId);
    expect(await feedsWith(documentId)).toEqual(NOWHERE);
  });

  it('a flashing document withdrawn by its release is in neither feed', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    expect(await feedsWith(documentId)).toEqual({ latest: true, flashing: true });
    const body = { locale: 'sq', releasedAt: ahead(), confirmWithdrawal: true };
    expect((await room.desk.release(documentId, body)).status).toBe(200);
    expect(await feedsWith(documentId)).toEqual(NOWHERE);
  });

  it('an unpublished document with a flash is in neither feed', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    await room.write.unpublish(documentId);
    expect(await feedsWith(documentId)).toEqual(NOWHERE);
  });

  it('a deleted document is in neither feed, and its release is deleted', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: '*' });
    expect(await feedsWith(documentId)).toEqual(NOWHERE);
    expect(await room.rows(RELEASE).count({ where: { relatedDocumentId: documentId } })).toBe(0);
  });

  it('a draft newer than the published version shows nothing', async () => {
    const { documentId } = await room.write.published({ title: 'E vjetra' });
    const data = { title: 'E reja', lead: 'Ende pa u botuar' };
    await documentsOf(room.strapi)(ARTICLE).update({ documentId, locale: 'sq', data });
    const [item] = await room.read.latest({ limit: 1 });
    expect(item).toMatchObject({ documentId, title: 'E vjetra' });
    expect(item?.['summary']).not.toBe(data.lead);
  });

  it('an embargoed translation shows nothing while the original is visible', async () => {
    const { documentId } = await room.write.published();
    await room.write.translation(documentId, 'en', 'Not yet');
    await room.desk.release(documentId, { locale: 'en', releasedAt: ahead() });
    await room.write.publish(documentId, 'en');
    await room.desk.raise(documentId);
    expect(idsOf(await room.read.latest({ locale: 'en' }))).not.toContain(documentId);
    expect(await room.read.flashing({ locale: 'en' })).toEqual([]);
    expect(await room.read.flashing({ locale: 'sq' })).toHaveLength(1);
  });

  it('the event log marks embargoes as not public', async () => {
    const { documentId } = await room.write.draft();
    await room.desk.release(documentId, { locale: 'sq', releasedAt: ahead() });
    await room.write.publish(documentId);
    const events = (await room
      .rows('plugin::flash-news.event')
      .findMany({ where: { relatedDocumentId: documentId } })) as { public: boolean }[];
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((event) => !event.public)).toBe(true);
  });
});
