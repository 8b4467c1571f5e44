import { describe, expect, it } from '@jest/globals';
import { isLength, minutesAfter, minutesUntil } from './minutes';

describe('isLength', () => {
  it.each([
    [undefined, false],
    [0, false],
    [1, true],
    [2.5, false],
    [240, true],
    [241, false],
    [Number.NaN, false],
  ])('%p of at most 240: %p', (minutes, accepted) => {
    expect(isLength(minutes, 240)).toBe(accepted);
  });
});

describe('minutes and moments', () => {
  it('a length ends so many minutes later', () => {
    expect(minutesAfter(1_000, 2)).toBe(121_000);
  });

  it('a begun minute does not count, a past moment is 0', () => {
    expect(minutesUntil(119_999, 0)).toBe(1);
    expect(minutesUntil(0, 1)).toBe(0);
  });
});
