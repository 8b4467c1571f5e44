import { describe, expect, it } from '@jest/globals';
import { slugFieldOf, formerSlugs } from './former-slugs';

const version = (slug: string | null, releasedAt: number | null = 1, locale = 'sq') => ({
  locale,
  slug,
  releasedAt,
});

describe('formerSlugs', () => {
  it.each([
    ['was replaced', [version('a')], [version('b')], ['a']],
    ['was removed with its version', [version('a')], [], ['a']],
    ['was kept', [version('a')], [version('a')], []],
    ['was kept in another locale only', [version('a')], [version('a', 1, 'en')], ['a']],
    ['was under embargo', [version('a', 11)], [version('b')], []],
    ['was never released', [version('a', null)], [version('b')], []],
    ['was empty', [version(null)], [version('b')], []],
  ])('handles a slug that %s', (_, before, after, left) => {
    expect(formerSlugs(before, after, 10).map(({ slug }) => slug)).toEqual(left);
  });
});

describe('slugFieldOf', () => {
  it('ignores a slug inside a component', () => {
    expect([{ slug: 'slug' }, { slug: 'seo.slug' }, {}].map(slugFieldOf)).toEqual([
      'slug',
      undefined,
      undefined,
    ]);
  });
});
