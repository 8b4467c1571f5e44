import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, openNewsroom, type OpenNewsroom } from './desk';

describe('changesAt in answers for the panel', () => {
  let room: OpenNewsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  const changesAt = async (documentId: string): Promise<unknown[]> => {
    const paths = [
      `/flash-news/flashes/${ARTICLE}/${documentId}`,
      `/flash-news/marks/${ARTICLE}`,
      '/flash-news/desk',
      '/flash-news/latest-news',
    ];
    const moments: unknown[] = [];
    for (const path of paths) moments.push((await room.desk.get(path)).body.meta.changesAt);
    return moments;
  };

  it('is the next end of a flash or an embargo, or null', async () => {
    const { documentId } = await room.write.published();
    expect(await changesAt(documentId)).toEqual([null, null, null, null]);

    const { expiresAt } = (await room.desk.raise(documentId, { minutes: 10 })).body.data;
    expect(await changesAt(documentId)).toEqual([expiresAt, expiresAt, expiresAt, expiresAt]);

    const coming = await room.write.draft();
    const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
    await room.desk.release(coming.documentId, { locale: 'sq', releasedAt });
    await room.write.publish(coming.documentId);
    expect(await changesAt(documentId)).toEqual(Array(4).fill(releasedAt));

    room.clock.advance({ minutes: 2 });
    expect(await changesAt(documentId)).toEqual(Array(4).fill(expiresAt));
    room.clock.advance({ minutes: 10 });
    expect(await changesAt(documentId)).toEqual([null, null, null, null]);
  });
});
