import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { parseSitemapIndex } from 'sitemap';
import { anyText } from './fixtures/any-channel';
import { sitemapErrors, xmlErrors } from './fixtures/xml-errors';
import { sitemap, sitemapIndex, sitemapUrl } from './sitemap';

const SEED = 20261130;
const HOME = 'https://example.com/';
const changedAt = '2026-03-02T08:00:00.000Z';
const stories = ['https://example.com/sq/ura?a=1&b=2', 'https://example.com/sq/<tjetër>'];

describe('sitemap', () => {
  it('lists addresses with their dates and languages', async () => {
    const translations = [
      { locale: 'sq', url: stories[0] ?? '' },
      { locale: 'en', url: 'https://example.com/en/bridge' },
      { locale: 'x y', url: null },
    ];
    const urls = stories.map((url) => sitemapUrl({ url, changedAt, translations }, HOME) ?? '');
    const text = sitemap(urls, HOME);
    expect(await sitemapErrors([text])).toEqual([]);
    expect(text).toContain('<loc>https://example.com/sq/ura?a=1&#x26;b=2</loc>');
    expect(text).toContain(`<lastmod>${changedAt}</lastmod>`);
    expect(text).toContain('hreflang="en" href="https://example.com/en/bridge"');
  });

  it('is the home page without stories, and leaves out what the protocol forbids', async () => {
    const long = `https://example.com/${'a'.repeat(2048)}`;
    const refused = ['http://a.b/', long, 'javascript:alert(1)'].map((url) =>
      sitemapUrl({ url, changedAt, translations: [] }, HOME),
    );
    expect(refused).toEqual([null, null, null]);
    expect(sitemap([], HOME)).toContain(`<loc>${HOME}</loc>`);
    expect(await sitemapErrors([sitemap([], HOME)])).toEqual([]);
  });

  it('is valid by the schema of sitemaps.org for any address', async () => {
    const anySitemap = fc
      .array(anyText, { maxLength: 5 })
      .map((texts) =>
        texts.flatMap(
          (text) => sitemapUrl({ url: `${HOME}${text}`, changedAt, translations: [] }, HOME) ?? [],
        ),
      )
      .map((urls) => sitemap(urls, HOME));
    expect(await sitemapErrors(fc.sample(anySitemap, { seed: SEED, numRuns: 100 }))).toEqual([]);
  });
});

describe('sitemapIndex', () => {
  it('lists sitemaps, with and without dates', async () => {
    const sitemaps = [
      { url: 'https://cms.example.com/s.xml?locale=sq&month=2026-03', changedAt },
      { url: 'https://cms.example.com/s.xml?locale=en&month=2026-03', changedAt: null },
    ];
    const index = sitemapIndex(sitemaps);
    expect(await xmlErrors([index])).toEqual([]);
    expect(await parseSitemapIndex(Readable.from([index]))).toEqual([
      { url: sitemaps[0]?.url, lastmod: changedAt },
      { url: sitemaps[1]?.url },
    ]);
  });
});
