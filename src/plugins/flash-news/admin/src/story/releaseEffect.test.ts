import { describe, expect, it } from '@jest/globals';
import { releaseEffect, releaseState, versionOf, type Version } from './releaseEffect';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;

const draft: Version = { published: false, visible: false, releasedAt: null, embargoed: false };
const embargoedDraft: Version = { ...draft, releasedAt: NOW + HOUR, embargoed: true };
const releasedDraft: Version = { ...draft, releasedAt: NOW - HOUR };
const visibleVersion: Version = {
  published: true,
  visible: true,
  releasedAt: NOW - HOUR,
  embargoed: false,
};
const embargoed: Version = { ...embargoedDraft, published: true };

describe('releaseEffect', () => {
  it.each([
    ['a draft, ahead', draft, HOUR, 'effect.waits'],
    ['an embargoed draft, further ahead', embargoedDraft, 2 * HOUR, 'effect.waits'],
    ['a draft, to now', draft, 0, 'effect.placed'],
    ['a visible version, ahead', visibleVersion, HOUR, 'effect.withdraw'],
    ['a visible version, to now', visibleVersion, 0, 'effect.up'],
    ['a visible version, further back', visibleVersion, -2 * HOUR, 'effect.down'],
    ['an embargoed version, to another time', embargoed, 2 * HOUR, 'effect.embargo'],
    ['an embargoed version, to now', embargoed, 0, 'effect.out'],
  ] as const)('%s', (_, version, away, effect) => {
    expect(releaseEffect(version, NOW + away, NOW)).toBe(effect);
  });
});

describe('releaseState', () => {
  it.each([
    ['a draft', draft, 'release.draft'],
    ['an embargoed draft', embargoedDraft, 'release.draft.embargo'],
    ['a draft with a past release', releasedDraft, 'release.draft.placed'],
    ['a visible version', visibleVersion, 'release.out'],
    ['an embargoed version', embargoed, 'release.embargo'],
  ] as const)('%s', (_, version, state) => {
    expect(releaseState(version)).toBe(state);
  });

  it('trusts the server, whatever the clock of this machine says', () => {
    const document = {
      publishedIn: ['sq'],
      visibleIn: ['sq'],
      releases: [{ locale: 'sq', releasedAt: '9998-01-01T00:00:00.000Z' }],
      embargoes: [],
    };
    expect(releaseState(versionOf(document, 'sq'))).toBe('release.out');
  });
});
