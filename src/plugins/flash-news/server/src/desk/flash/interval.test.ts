import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intervalFrom, longestUntil, minutesLeft } from './interval';

fc.configureGlobal({ seed: 20260302 });

const MINUTE = 60_000;

describe('the interval of a flash', () => {
  it('ends `minutes` from now', () => {
    expect(intervalFrom(1_000, 20)).toEqual({ startedAt: 1_000, expiresAt: 1_000 + 20 * MINUTE });
  });

  it('ends `maxMinutes` after its start at the latest', () => {
    expect(longestUntil(5, 240)).toBe(5 + 240 * MINUTE);
  });

  it.each([
    [0, 240],
    [1, 239],
    [MINUTE, 239],
    [MINUTE + 1, 238],
    [240 * MINUTE, 0],
  ])('that began %i ms ago can be extended to %i minutes from now', (elapsed, left) => {
    expect(minutesLeft(0, elapsed, 240)).toBe(left);
  });

  it('can be extended by the minutes left and by no more', () => {
    const elapsedTimes = fc.integer({ min: 0, max: 239 * MINUTE });
    fc.assert(
      fc.property(elapsedTimes, (elapsed) => {
        const left = minutesLeft(0, elapsed, 240);
        expect(intervalFrom(elapsed, left).expiresAt).toBeLessThanOrEqual(longestUntil(0, 240));
        expect(intervalFrom(elapsed, left + 1).expiresAt).toBeGreaterThan(longestUntil(0, 240));
      }),
    );
  });
});
