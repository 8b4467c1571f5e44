import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cacheControl, FEED_TIMES, STORY_TIMES } from './cache-control';

fc.configureGlobal({ seed: 20261126 });

const secondsIn = (header: string): number[] => (header.match(/\d+/g) ?? []).map(Number);

describe('cacheControl', () => {
  it('is constant without a flash', () => {
    expect(cacheControl(FEED_TIMES, null, 0)).toBe(
      cacheControl(FEED_TIMES, null, 1_772_438_400_123),
    );
    expect(cacheControl(FEED_TIMES, null, 0)).toBe(
      'public, max-age=5, stale-while-revalidate=55, stale-if-error=86400',
    );
  });

  it('lets nobody show an old story but for minutes, while the newsroom is down', () => {
    const [fresh, revalidate, onError = Infinity] = secondsIn(cacheControl(STORY_TIMES, null, 0));
    expect([fresh, revalidate]).toEqual([5, 0]);
    expect(onError).toBeLessThanOrEqual(600);
  });

  it('ends every allowance with the flash', () => {
    const times = fc.integer({ min: 0, max: 4 * 3_600_000 });
    fc.assert(
      fc.property(times, (left) => {
        const [fresh = 0, revalidate = 0, onError = 0] = secondsIn(
          cacheControl(FEED_TIMES, left, 0),
        );
        // In whole seconds, each of which lasts to its end; where less is left than that, nothing is allowed.
        const allowed = fresh + Math.max(revalidate, onError);
        expect(allowed === 0 || (allowed + 1) * 1000 <= left).toBe(true);
      }),
    );
  });

  it.each([
    [
      'long to go',
      20 * 60_000,
      'public, max-age=5, stale-while-revalidate=55, stale-if-error=1194',
    ],
    ['a while', 30_000, 'public, max-age=5, stale-while-revalidate=24, stale-if-error=24'],
    ['a moment', 2_900, 'public, max-age=1, stale-while-revalidate=0, stale-if-error=0'],
    ['nothing', -1, 'public, max-age=0, stale-while-revalidate=0, stale-if-error=0'],
  ])('with %s to go', (_, left, expected) => {
    expect(cacheControl(FEED_TIMES, 1_000_000 + left, 1_000_000)).toBe(expected);
  });
});
