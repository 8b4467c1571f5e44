import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intervalFrom, longestUntil, minutesLeft } from './interval';

fc.configureGlobal({ seed: 20260302 });

const MINUTE = 60_000;

describe('a flash', () => {
  it('lasts its minutes from now', () => {
    expect(intervalFrom(1_000, 20)).toEqual({ startedAt: 1_000, expiresAt: 1_000 + 20 * MINUTE });
  });

  it('lasts at most the longest time from its start', () => {
    expect(longestUntil(5, 240)).toBe(5 + 240 * MINUTE);
  });

  it.each([
    [0, 240],
    [1, 239],
    [MINUTE, 239],
    [MINUTE + 1, 238],
    [240 * MINUTE, 0],
  ])('that began %i ms ago can be extended by %i minutes more', (age, left) => {
    expect(minutesLeft(0, age, 240)).toBe(left);
  });

  it('may be extended by the minutes left and not by one more', () => {
    const ages = fc.integer({ min: 0, max: 239 * MINUTE });
    fc.assert(
      fc.property(ages, (age) => {
        const left = minutesLeft(0, age, 240);
        expect(intervalFrom(age, left).expiresAt).toBeLessThanOrEqual(longestUntil(0, 240));
        expect(intervalFrom(age, left + 1).expiresAt).toBeGreaterThan(longestUntil(0, 240));
      }),
    );
  });
});
