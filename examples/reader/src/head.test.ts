import { describe, expect, it } from '@jest/globals';
import { headTags, type Head } from './head';
import { TEXTS } from './texts/texts';
import { textOf, type Tree } from './tree';

const context = {
  origin: 'https://site.test',
  texts: TEXTS.en,
  feed: (format: string, locale: string, category?: string) =>
    `https://cms.test/${format}?${locale}&${category ?? ''}`,
};
const HEAD: Head = {
  title: 'Storm',
  description: 'Ferries turn back.',
  route: { locale: 'en', page: 'story', slug: 'storm' },
  alternates: {
    en: { locale: 'en', page: 'story', slug: 'storm' },
    sq: { locale: 'sq', page: 'story', slug: 'stuhi' },
  },
};
const tags = (change: Partial<Head> = {}): Tree[] => headTags({ ...HEAD, ...change }, context);
const links = (of: Tree[], name: string): string[][] =>
  of.flatMap(({ tag, attributes }) =>
    tag === 'link' && attributes[name] !== undefined
      ? [[String(attributes[name]), String(attributes['href'])]]
      : [],
  );

describe('the head of a page', () => {
  it('names the page in each language, and which is for everybody else', () => {
    expect(links(tags(), 'hreflang')).toEqual([
      ['sq', 'https://site.test/sq/story/stuhi'],
      ['en', 'https://site.test/en/story/storm'],
      ['x-default', 'https://site.test/sq/story/stuhi'],
    ]);
  });

  it('names the original where the page shows that in place of a translation', () => {
    const route = { locale: 'en', page: 'story', slug: 'stuhi' } as const;
    const canonical = { locale: 'sq', page: 'story', slug: 'stuhi' } as const;
    const of = (change: Partial<Head>) =>
      links(tags(change), 'rel').find(([rel]) => rel === 'canonical')?.[1];
    expect(of({ route, canonical })).toBe('https://site.test/sq/story/stuhi');
    expect(of({ route })).toBe('https://site.test/en/story/stuhi');
  });

  it('names the feeds, those of a category on its page', () => {
    expect(links(tags(), 'type')[0]).toEqual([
      'application/rss+xml',
      'https://cms.test/rss.xml?en&',
    ]);
    const route = { locale: 'en', page: 'category', slug: 'world' } as const;
    expect(links(tags({ route }), 'type').map(([, address]) => address)).toEqual([
      'https://cms.test/rss.xml?en&world',
      'https://cms.test/atom.xml?en&world',
      'https://cms.test/feed.json?en&world',
    ]);
  });

  it('carries JSON-LD as text', () => {
    const [jsonLd] = tags({ jsonLd: { headline: '</script>' } }).slice(-1);
    expect(jsonLd?.tag).toBe('script');
    expect(textOf(jsonLd)).toBe('{"headline":"</script>"}');
  });

  it('of a page that is not public tells search engines and other servers nothing', () => {
    const kept = tags({ isPublic: false, picture: 'https://cms.test/a.jpg', jsonLd: {} });
    expect(kept.map(({ attributes }) => attributes['name'] ?? attributes['rel'])).toEqual([
      ...['robots', 'referrer'],
      ...['alternate', 'alternate', 'alternate'],
    ]);
    expect(JSON.stringify(kept)).not.toContain('Ferries');
  });
});
