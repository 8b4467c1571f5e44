import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byPrimacy, hasEnded, isRunning, LEVELS, type Ranked } from './flash';

fc.configureGlobal({ seed: 20260302 });

describe('isRunning', () => {
  const interval = { startedAt: 1_000, expiresAt: 2_000 };

  it.each([
    [999, false],
    [1_000, true],
    [1_999, true],
    [2_000, false],
  ])('at %i ms is %s', (now, running) => {
    expect(isRunning(interval, now)).toBe(running);
  });

  it('is never so for an interval that ended as it began', () => {
    expect(isRunning({ startedAt: 1_000, expiresAt: 1_000 }, 1_000)).toBe(false);
  });
});

describe('hasEnded', () => {
  it.each([
    [0, false],
    [1_999, false],
    [2_000, true],
  ])('at %i ms is %s', (now, ended) => {
    expect(hasEnded({ startedAt: 1_000, expiresAt: 2_000 }, now)).toBe(ended);
  });
});

describe('byPrimacy', () => {
  const ranked = (level: Ranked['level'], startedAt: number, documentId: string): Ranked => ({
    level,
    startedAt,
    documentId,
  });
  const anyFlash: fc.Arbitrary<Ranked> = fc.record({
    level: fc.constantFrom(...LEVELS),
    startedAt: fc.integer({ min: 0, max: 3 }),
    documentId: fc.constantFrom('a', 'b', 'c', 'd'),
  });

  it('puts the level first, then the newest start, then the documentId', () => {
    const sorted = [
      ranked('flash', 1, 'z'),
      ranked('bulletin', 9, 'a'),
      ranked('bulletin', 9, 'b'),
      ranked('bulletin', 8, 'a'),
      ranked('urgent', 99, 'a'),
    ];
    expect([...sorted].reverse().sort(byPrimacy)).toEqual(sorted);
  });

  it('is the same order whichever of two is named first', () => {
    fc.assert(
      fc.property(anyFlash, anyFlash, (a, b) => {
        expect(Math.sign(byPrimacy(a, b)) + Math.sign(byPrimacy(b, a))).toBe(0);
      }),
    );
  });

  it('gives one order, however the flashes come in', () => {
    const distinct = fc.uniqueArray(anyFlash, { selector: ({ documentId }) => documentId });
    fc.assert(
      fc.property(distinct, fc.func(fc.integer()), (flashes, shuffle) => {
        const shuffled = [...flashes].sort((a, b) => shuffle(a) - shuffle(b));
        expect(shuffled.sort(byPrimacy)).toEqual([...flashes].sort(byPrimacy));
      }),
    );
  });
});
