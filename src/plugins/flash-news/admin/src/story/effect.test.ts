import { describe, expect, it } from '@jest/globals';
import { effectOf, stateOf, versionIn, type Version } from './effect';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;

const draft: Version = { published: false, visible: false, releasedAt: null, ahead: false };
const waiting: Version = { ...draft, releasedAt: NOW + HOUR, ahead: true };
const placed: Version = { ...draft, releasedAt: NOW - HOUR };
const out: Version = { published: true, visible: true, releasedAt: NOW - HOUR, ahead: false };
const embargoed: Version = { ...waiting, published: true };

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

describe('what a version is', () => {
  it.each([
    ['a draft', draft, 'release.draft'],
    ['a draft that waits for its release', waiting, 'release.draft.embargo'],
    ['a draft that was out', placed, 'release.draft.placed'],
    ['what readers see', out, 'release.out'],
    ['what is under embargo', embargoed, 'release.embargo'],
  ] as const)('%s', (_, version, state) => {
    expect(stateOf(version)).toBe(state);
  });

  it('is what the server says, however the clock of this machine goes', () => {
    const justOut = {
      publishedIn: ['sq'],
      visibleIn: ['sq'],
      releases: [{ locale: 'sq', releasedAt: '9998-01-01T00:00:00.000Z' }],
      embargoes: [],
    };
    expect(stateOf(versionIn(justOut, 'sq'))).toBe('release.out');
  });
});
