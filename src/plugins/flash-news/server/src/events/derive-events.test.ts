import { describe, expect, it } from '@jest/globals';
import { deriveEvents, deriveReleaseEvent, isUnchanged, type VersionState } from './derive-events';

const NOW = 1_000;
const sq = (id: number, releasedAt: number | null = 1): VersionState => ({
  id,
  locale: 'sq',
  releasedAt,
});

describe('isUnchanged', () => {
  it.each([
    [[], []],
    [
      [sq(1), sq(2)],
      [sq(1), sq(2, NOW)],
    ],
  ])('is true for %j and %j, whose ids are the same', (before, after) => {
    expect(isUnchanged(before, after)).toBe(true);
  });

  it.each([
    [[], [sq(1)]],
    [[sq(1)], []],
    [[sq(1)], [sq(2)]],
  ])('is false for %j and %j', (before, after) => {
    expect(isUnchanged(before, after)).toBe(false);
  });
});

describe('deriveEvents', () => {
  const derived = (before: VersionState[], after: VersionState[]) =>
    deriveEvents(before, after, NOW);

  it.each([
    ['nothing', [], []],
    ['the same row', [sq(1)], [sq(1)]],
    ['the same row under another release', [sq(1, 1)], [sq(1, NOW + 1)]],
  ])('derives no event from %s', (_, before, after) => {
    expect(derived(before, after)).toEqual([]);
  });

  it.each([
    ['a first publication', [], [sq(1, NOW)], 'news.released', true, NOW],
    ['a first publication under embargo', [], [sq(1, NOW + 1)], 'news.scheduled', false, NOW + 1],
    ['a first publication without a release', [], [sq(1, null)], 'news.scheduled', false, null],
    ['a re-publication', [sq(1)], [sq(2)], 'news.updated', true, 1],
    [
      'a re-publication under embargo',
      [sq(1, NOW + 1)],
      [sq(2, NOW + 1)],
      'news.updated',
      false,
      NOW + 1,
    ],
    ['unpublishing', [sq(1)], [], 'news.withdrawn', true, 1],
    ['unpublishing under embargo', [sq(1, NOW + 1)], [], 'news.withdrawn', false, NOW + 1],
    ['unpublishing without a release', [sq(1, null)], [], 'news.withdrawn', false, null],
  ])('derives an event from %s', (_, before, after, kind, isPublic, releasedAt) => {
    expect(derived(before, after)).toEqual([{ kind, locale: 'sq', public: isPublic, releasedAt }]);
  });

  it('derives one event a locale, in alphabetical order', () => {
    const before = [
      { id: 1, locale: 'sq', releasedAt: 1 },
      { id: 2, locale: 'de', releasedAt: 1 },
      { id: 3, locale: 'fr', releasedAt: 1 },
    ];
    const after = [
      { id: 4, locale: 'sq', releasedAt: 1 },
      { id: 5, locale: 'en', releasedAt: NOW },
      { id: 3, locale: 'fr', releasedAt: 1 },
    ];
    expect(derived(before, after).map(({ kind, locale }) => [locale, kind])).toEqual([
      ['de', 'news.withdrawn'],
      ['en', 'news.released'],
      ['sq', 'news.updated'],
    ]);
  });
});

describe('deriveReleaseEvent', () => {
  const [past, older, future] = [NOW - 1, NOW - 2, NOW + 1];

  it.each([
    ['a draft, none before', null, future, false, 'news.scheduled', false],
    ['a draft, to the past', null, past, false, 'news.scheduled', false],
    ['a draft, to now', future, NOW, false, 'news.scheduled', false],
    ['a draft that was released before', past, future, false, 'news.scheduled', false],
    ['an embargo, later still', future, future + 1, true, 'news.scheduled', false],
    ['an embargo, lifted', future, NOW, true, 'news.released', true],
    ['an embargo, lifted to the past', future, past, true, 'news.released', true],
    ['a version without a release', null, NOW, true, 'news.released', true],
    ['a visible version, released as new', past, NOW, true, 'news.released', true],
    ['a visible version, moved back', past, older, true, 'news.updated', true],
    ['a visible version, into the future', past, future, true, 'news.withdrawn', true],
    [
      'a version released at this moment, into the future',
      NOW,
      future,
      true,
      'news.withdrawn',
      true,
    ],
  ])('derives the kind for %s', (_, from, to, published, kind, isPublic) => {
    expect(deriveReleaseEvent({ from, to, published }, NOW)).toEqual({ kind, public: isPublic });
  });
});
