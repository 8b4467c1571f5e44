import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapItemStream, type SitemapItem } from 'sitemap';
import { absolute } from './absolute-address';
import { anyChannel, called, shown } from './fixtures/any-channel';
import { faultsOfSitemaps, faultsOfXml } from './fixtures/judges';
import { channelOf, fullStory, storyWith, TITLES } from './fixtures/stories';
import { newsSitemap } from './news-sitemap';
import type { Channel } from './story';

const SEED = 20260305;
fc.configureGlobal({ seed: SEED });

const read = async (channel: Channel): Promise<SitemapItem[]> => {
  const items = new XMLToSitemapItemStream({ level: ErrorLevel.THROW });
  const all: SitemapItem[] = [];
  for await (const item of Readable.from([newsSitemap(channel)]).pipe(items)) {
    all.push(item as SitemapItem);
  }
  return all;
};

const url = 'https://example.com/sq/ura-hapet';
const addressed = storyWith({ url });

describe('newsSitemap', () => {
  it('shows all of a story that Google asks for', async () => {
    const { item, translations } = fullStory;
    expect(await read(channelOf([fullStory]))).toEqual([
      {
        url: item.url,
        lastmod: item.modifiedAt,
        links: translations.map(({ locale, url }) => ({ lang: locale, url })),
        news: {
          publication: { name: 'Zëri & Co.', language: 'sq' },
          publication_date: item.releasedAt,
          title: item.title,
        },
        img: [{ url: 'https://cms.example.com/uploads/tregu.jpg' }],
        video: [],
      },
    ]);
  });

  it('tells the publication by the language of the story, as Google writes it', async () => {
    const languages = ['zh-Hant', 'zh', 'en-GB'].map((locale) => storyWith({ locale, url }));
    const items = await read(channelOf(languages));
    expect(items.map(({ news }) => news?.publication.language)).toEqual(['zh-tw', 'zh-cn', 'en']);
  });

  it('has no story without an address, nor one that the protocol refuses', async () => {
    const refused = [null, 'http://a.b/', `https://example.com/${'a'.repeat(2048)}`];
    const stories = [...refused, url].map((url) => storyWith({ url }));
    expect((await read(channelOf(stories))).map((item) => item.url)).toEqual([url]);
  });

  it('has the first thousand of those that have an address', async () => {
    const stories = Array.from({ length: 1500 }, (_, index) =>
      storyWith({ url: index % 3 === 0 ? null : `${url}-${index}` }),
    );
    const items = await read(channelOf([...stories, ...stories]));
    expect(items).toHaveLength(1000);
    expect(items[999]?.url).toBe(`${url}-1499`);
  });

  it('links no languages where there is but one', () => {
    const [alone] = fullStory.translations;
    const story = { ...fullStory, translations: alone === undefined ? [] : [alone] };
    expect(newsSitemap(channelOf([story]))).not.toContain('<xhtml:link');
  });

  it.each(Object.entries(TITLES))('carries a title with %s', async (_, title) => {
    const [item] = await read(channelOf([storyWith({ url, title })]));
    expect(item?.news?.title).toBe(title);
  });

  // The protocol knows no sitemap of nothing. Google takes one for what it says: no news.
  it('is an empty list where there is no story, which is well-formed but not by the schema', async () => {
    const empty = newsSitemap(channelOf([]));
    expect(await faultsOfXml([empty])).toEqual([]);
    expect(await read(channelOf([]))).toEqual([]);
    expect(await faultsOfSitemaps([empty])).toEqual([expect.stringContaining('Missing child')]);
  });

  it('reads back as it was, whatever the content', async () => {
    await fc.assert(
      fc.asyncProperty(anyChannel, async (channel) => {
        const told = channel.stories.filter(({ item }) => item.url !== null);
        const items = await read(channel);
        expect(items.map(({ url, news }) => [url, news?.title, news?.publication_date])).toEqual(
          told.map((story) => [
            absolute(story.item.url, channel.home),
            called(story),
            story.item.releasedAt,
          ]),
        );
        const named =
          shown(channel.publisher) || shown(channel.title) || new URL(channel.home).host;
        expect(items.map(({ news }) => news?.publication.name)).toEqual(told.map(() => named));
      }),
    );
  });

  it('is valid by the schema of sitemaps.org, whatever the content', async () => {
    const channels = fc
      .sample(anyChannel, { seed: SEED, numRuns: 100 })
      .map((channel) => ({ ...channel, stories: [addressed, ...channel.stories] }));
    expect(await faultsOfSitemaps(channels.map(newsSitemap))).toEqual([]);
  });

  it('gives the same bytes for the same channel', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(newsSitemap(structuredClone(channel))).toBe(newsSitemap(channel));
      }),
    );
  });
});
