import { describe, expect, it } from '@jest/globals';
import { isValidLength, minutesAfter, minutesUntil } from './minutes';

describe('isValidLength', () => {
  it.each([
    [undefined, false],
    [0, false],
    [1, true],
    [2.5, false],
    [240, true],
    [241, false],
    [Number.NaN, false],
  ])('%p of at most 240: %p', (minutes, accepted) => {
    expect(isValidLength(minutes, 240)).toBe(accepted);
  });
});

describe('minutes and moments', () => {
  it('minutesAfter adds minutes to a moment', () => {
    expect(minutesAfter(1_000, 2)).toBe(121_000);
  });

  it('minutesUntil rounds down, and is 0 for a past moment', () => {
    expect(minutesUntil(119_999, 0)).toBe(1);
    expect(minutesUntil(0, 1)).toBe(0);
  });
});
