import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNewsroom, type OpenNewsroom } from '../flash-news/desk';
import { listen, toldOrFailed, WORD } from './hostile-requests';

describe('hostile requests', () => {
  let room: OpenNewsroom;
  let port: number;

  beforeAll(async () => {
    room = await openNewsroom();
    port = await listen(room.newsroom);
    await room.write.published({ title: 'X' });
    const { documentId } = await room.write.draft({ title: `${WORD} title` });
    await room.write.quote(documentId, { data: { text: `${WORD} quote` } });
  });
  afterAll(() => room.stop());

  it('are answered, or refused with a reason, and reveal nothing', async () => {
    expect(await toldOrFailed(port)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 120_000);
});
