import { describe, expect, it } from '@jest/globals';
import { effectOf, type Version } from './effect';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;

const draft: Version = { published: false, releasedAt: null };
const waiting: Version = { published: false, releasedAt: NOW + HOUR };
const out: Version = { published: true, releasedAt: NOW - HOUR };
const embargoed: Version = { published: true, releasedAt: NOW + HOUR };

describe('what moving a release does', () => {
  it.each([
    ['a draft, ahead', draft, HOUR, 'effect.waits'],
    ['a draft that waits, further ahead', waiting, 2 * HOUR, 'effect.waits'],
    ['a draft, to now', draft, 0, 'effect.placed'],
    ['what is out, ahead', out, HOUR, 'effect.withdraw'],
    ['what is out, to now', out, 0, 'effect.up'],
    ['what is out, further back', out, -2 * HOUR, 'effect.down'],
    ['what is under embargo, to another time', embargoed, 2 * HOUR, 'effect.embargo'],
    ['what is under embargo, to now', embargoed, 0, 'effect.out'],
  ] as const)('%s', (_, version, away, effect) => {
    expect(effectOf(version, NOW + away, NOW)).toBe(effect);
  });
});
