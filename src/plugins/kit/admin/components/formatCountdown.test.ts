import { describe, expect, it } from '@jest/globals';
import { formatCountdown, secondsLeft } from './formatCountdown';

describe('secondsLeft', () => {
  it.each([
    [60_000, 0, 60],
    [60_000, 59_001, 1],
    [60_000, 59_999, 1],
    [60_000, 60_000, 0],
    [60_000, 61_000, 0],
  ])('until %d at %d: %d', (until, now, left) => {
    expect(secondsLeft(until, now)).toBe(left);
  });
});

describe('formatCountdown', () => {
  it.each([
    [0, '00:00'],
    [9, '00:09'],
    [61, '01:01'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [172 * 60 + 35, '2:52:35'],
    [24 * 3600, '24:00:00'],
  ])('%d s: %s', (seconds, shown) => {
    expect(formatCountdown(seconds)).toBe(shown);
  });
});
