import { describe, expect, it } from '@jest/globals';
import { anItem, BASE, fakeNewsroom, flashUntil } from './fixtures/newsroom';
import { createClient, isFlashing } from './index';

const EIGHT = Date.UTC(2026, 10, 24, 8);
const MINUTE = 60_000;

describe('a flash on a site', () => {
  const short = anItem('short', flashUntil('2026-11-24T08:10:00.000Z'));
  const long = anItem('long', flashUntil('2026-11-24T08:20:00.000Z'));

  it('ends at `expiresAt`', () => {
    const end = EIGHT + 10 * MINUTE;
    expect(isFlashing(short, end - 1)).toBe(true);
    expect(isFlashing(short, end)).toBe(false);
    expect(isFlashing(anItem('none'), EIGHT)).toBe(false);
  });

  it('is running for a reader whose clock is slow', () => {
    expect(isFlashing(short, EIGHT - MINUTE)).toBe(true);
  });

  const at = async (now: number) => {
    const { fetch } = fakeNewsroom(both());
    return createClient({ baseUrl: BASE, fetch, now: () => now }).flashNews({ locale: 'sq' });
  };

  const both = (headers: Record<string, string> = {}): Response =>
    Response.json({ data: [short, long], meta: { locale: 'sq', primary: 'short' } }, { headers });

  it.each([0, 15 * MINUTE, -15 * MINUTE])(
    'ends at its time on a device whose clock is wrong by %i ms',
    async (error) => {
      let time = EIGHT + 9 * MINUTE;
      const { fetch } = fakeNewsroom(
        both({ Date: new Date(time - 4000).toUTCString(), Age: '4' }),
        new Response(null, { status: 404, headers: { Date: new Date(time).toUTCString() } }),
        both({ Date: new Date(EIGHT + 10 * MINUTE).toUTCString() }),
      );
      const newsroom = createClient({ baseUrl: BASE, fetch, now: () => time + error });
      const { data } = await newsroom.flashNews();
      expect(data).toEqual([short, long]);
      expect(newsroom.now()).toBe(time);
      const shown = () => data.filter((item) => isFlashing(item, newsroom.now()));
      expect(shown()).toEqual([short, long]);
      time += MINUTE - 1;
      expect(shown()).toEqual([short, long]);
      time += 1;
      expect(shown()).toEqual([long]);
      // Answers of every kind tell the time.
      expect(await newsroom.bySlug('nothing')).toBeNull();
      expect((await newsroom.flashNews()).data).toEqual([long]);
      time += 10 * MINUTE;
      expect(shown()).toEqual([]);
    },
  );

  it('ends by the clock of the device where that is wanted', async () => {
    const { fetch } = fakeNewsroom(both({ Date: new Date(EIGHT).toUTCString() }));
    const now = () => EIGHT + 15 * MINUTE;
    const newsroom = createClient({ baseUrl: BASE, fetch, now, serverTime: false });
    expect((await newsroom.flashNews()).data).toEqual([long]);
    expect(newsroom.now()).toBe(now());
  });

  it('keeps the order of the newsroom', async () => {
    expect(await at(EIGHT)).toEqual({
      data: [short, long],
      meta: { locale: 'sq', primary: 'short' },
    });
  });

  it('is removed after its end, and the next becomes the primary one', async () => {
    expect(await at(EIGHT + 10 * MINUTE)).toEqual({
      data: [long],
      meta: { locale: 'sq', primary: 'long' },
    });
    expect(await at(EIGHT + 20 * MINUTE)).toEqual({
      data: [],
      meta: { locale: 'sq', primary: null },
    });
  });
});
