import { describe, expect, it } from '@jest/globals';
import { initialMinutes } from './initialMinutes';

const limits = { defaultMinutes: 20, presets: [60, 10, 30] };
const NOW = 1_000_000;

const begun = (left: number, longest: number): number | undefined =>
  initialMinutes(limits, { now: NOW, expiresAt: NOW + left * 60_000, longest });

describe('initialMinutes', () => {
  it.each<[string, number, number, number | undefined]>([
    ['the usual length', 5, 200, 20],
    ['the shortest preset that extends it', 20, 200, 30],
    ['a longer preset', 30.5, 200, 60],
    ['the usual length beyond its end', 70.5, 200, 91],
    ['as long as it may be', 190, 200, 200],
    ['no preset beyond the longest', 25, 29, 29],
    ['nothing, where nothing extends it', 200, 200, undefined],
    ['nothing, where it may only be shortened', 30.5, 30, undefined],
  ])('returns %s', (_, left, longest, minutes) => {
    expect(begun(left, longest)).toBe(minutes);
  });
});
