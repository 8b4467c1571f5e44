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
    const { fetch } = fakeNewsroom(
      Response.json({ data: [short, long], meta: { locale: 'sq', primary: 'short' } }),
    );
    return createClient({ baseUrl: BASE, fetch, now: () => now }).flashNews({ locale: 'sq' });
  };

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
