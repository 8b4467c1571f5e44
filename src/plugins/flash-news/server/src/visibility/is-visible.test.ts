import { describe, expect, it } from '@jest/globals';
import { isEmbargo, isKilled, isVisible, NEVER, visibleLocales } from './is-visible';

const NOW = 1_000;

describe('isVisible, isEmbargo and isKilled', () => {
  it.each([
    // published, release, visible, embargo, killed
    [false, null, false, false, false],
    [true, null, false, false, false],
    [true, NOW - 1, true, false, false],
    [true, NOW, true, false, false],
    [true, NOW + 1, false, true, false],
    [true, NEVER, false, false, true],
  ])(
    'published %s with the release %s: visible %s, embargo %s, killed %s',
    (published, releasedAt, visible, embargo, killed) => {
      const version = { releasedAt };
      expect(isVisible(published ? version : undefined, NOW)).toBe(visible);
      expect(releasedAt !== null && isEmbargo({ releasedAt }, NOW)).toBe(embargo);
      expect(isKilled(version)).toBe(killed);
    },
  );

  it.each([NOW - 1, NOW, NOW + 1])('is not visible unpublished, with release %s', () => {
    expect(isVisible(undefined, NOW)).toBe(false);
  });
});

describe('visibleLocales', () => {
  it('returns those whose release has passed', () => {
    const versions = [
      { locale: 'de', releasedAt: null },
      { locale: 'en', releasedAt: 1_001 },
      { locale: 'fr', releasedAt: 1_000 },
      { locale: 'sq', releasedAt: 999 },
    ];
    expect(visibleLocales(versions, NOW)).toEqual(['fr', 'sq']);
  });
});
