import { beforeEach, describe, expect, it } from '@jest/globals';
import { createValidTokens, type StoredToken } from './valid-tokens';

describe('the list of valid tokens', () => {
  let now: number;
  let loads: number;
  let stored: StoredToken[];

  beforeEach(() => {
    [now, loads, stored] = [1_000_000, 0, []];
  });

  const create = () =>
    createValidTokens({
      load: () => {
        loads += 1;
        return Promise.resolve(stored);
      },
      hash: (token) => `#${token}`,
      now: () => now,
    });

  it('has tokens that are stored and have not ended', async () => {
    stored = [
      { accessKey: '#a', expiresAt: null },
      { accessKey: '#b', expiresAt: now + 1 },
      { accessKey: '#c', expiresAt: now },
    ];
    const tokens = create();
    const found = await Promise.all(['a', 'b', 'c', 'd', '#a'].map((token) => tokens.has(token)));
    expect(found).toEqual([true, true, false, false, false]);
  });

  it('is loaded once for a flood of guesses', async () => {
    const tokens = create();
    await Promise.all(Array.from({ length: 100 }, (_, guess) => tokens.has(`guess ${guess}`)));
    now += 900;
    await tokens.has('another');
    expect(loads).toBe(1);
  });

  it('has a new token a second later, and no revoked one after a minute', async () => {
    const tokens = create();
    expect(await tokens.has('a')).toBe(false);
    stored = [{ accessKey: '#a', expiresAt: null }];
    now += 1000;
    expect(await tokens.has('a')).toBe(true);
    stored = [];
    now += 60_000;
    expect(await tokens.has('a')).toBe(false);
  });
});
