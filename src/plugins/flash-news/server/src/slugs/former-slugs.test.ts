import { describe, expect, it } from '@jest/globals';
import { slugFieldOf, formerSlugs } from './former-slugs';

const version = (slug: string | null, releasedAt: number | null = 1, locale = 'sq') => ({
  locale,
  slug,
  releasedAt,
});

describe('slugsLeft', () => {
  it.each([
    ['is replaced', [version('a')], [version('b')], ['a']],
    ['is taken away', [version('a')], [], ['a']],
    ['stays', [version('a')], [version('a')], []],
    ['stays in another language only', [version('a')], [version('a', 1, 'en')], ['a']],
    ['was under embargo', [version('a', 11)], [version('b')], []],
    ['was never released', [version('a', null)], [version('b')], []],
    ['was none', [version(null)], [version('b')], []],
  ])('tells of a slug that %s', (_, before, after, left) => {
    expect(formerSlugs(before, after, 10).map(({ slug }) => slug)).toEqual(left);
  });
});

describe('slugFieldOf', () => {
  it('knows no slug inside a component', () => {
    expect([{ slug: 'slug' }, { slug: 'seo.slug' }, {}].map(slugFieldOf)).toEqual([
      'slug',
      undefined,
      undefined,
    ]);
  });
});
