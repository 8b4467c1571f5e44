import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapItemStream, type SitemapItem } from 'sitemap';
import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { anyChannel, expectedTitle, expectedText } from './fixtures/any-channel';
import { sitemapErrors, xmlErrors } from './fixtures/xml-errors';
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
  it('writes every part of a story that Google reads', async () => {
    const { item } = fullStory;
    expect(await read(channelOf([fullStory]))).toEqual([
      {
        url: item.url,
        lastmod: item.modifiedAt,
        links: item.translations.map(({ locale, url }) => ({ lang: locale, url })),
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

  it('writes the language of the story in Google’s spelling', async () => {
    const languages = ['zh-Hant', 'zh', 'en-GB'].map((locale) => storyWith({ locale, url }));
    const items = await read(channelOf(languages));
    expect(items.map(({ news }) => news?.publication.language)).toEqual(['zh-tw', 'zh-cn', 'en']);
  });

  it('omits stories without a URL, or with one that the protocol forbids', async () => {
    const refused = [null, 'http://a.b/', `https://example.com/${'a'.repeat(2048)}`];
    const stories = [...refused, url].map((url) => storyWith({ url }));
    expect((await read(channelOf(stories))).map((item) => item.url)).toEqual([url]);
  });

  it('lists the first thousand stories that have a URL', async () => {
    const stories = Array.from({ length: 1500 }, (_, index) =>
      storyWith({ url: index % 3 === 0 ? null : `${url}-${index}` }),
    );
    const items = await read(channelOf([...stories, ...stories]));
    expect(items).toHaveLength(1000);
    expect(items[999]?.url).toBe(`${url}-1499`);
  });

  it('links no translations if there is only one', () => {
    const translations = fullStory.item.translations.slice(0, 1);
    expect(newsSitemap(channelOf([storyWith({ url, translations })]))).not.toContain('<xhtml:link');
  });

  it.each(Object.entries(TITLES))('keeps a title with %s', async (_, title) => {
    const [item] = await read(channelOf([storyWith({ url, title })]));
    expect(item?.news?.title).toBe(title);
  });

  it('is the home page, which is no news, where there is no story: the protocol has no empty sitemap', async () => {
    const empty = newsSitemap(channelOf([storyWith({ url: null })]));
    expect(await xmlErrors([empty])).toEqual([]);
    expect(await sitemapErrors([empty])).toEqual([]);
    expect(await read(channelOf([]))).toMatchObject([{ url: 'https://example.com/' }]);
    expect(empty).not.toContain('<news:');
  });

  it('parses back to the same values, for any content', async () => {
    await fc.assert(
      fc.asyncProperty(anyChannel, async (channel) => {
        const told = channel.stories.filter(({ item }) => item.url !== null);
        const items = (await read(channel)).filter(({ news }) => news !== undefined);
        expect(items.map(({ url, news }) => [url, news?.title, news?.publication_date])).toEqual(
          told.map((story) => [
            absoluteUrl(story.item.url, channel.home),
            expectedTitle(story),
            story.item.releasedAt,
          ]),
        );
        const named =
          expectedText(channel.publisher) ||
          expectedText(channel.title) ||
          new URL(channel.home).host;
        expect(items.map(({ news }) => news?.publication.name)).toEqual(told.map(() => named));
      }),
    );
  });

  it('is valid by the schema of sitemaps.org for any content', async () => {
    const channels = fc.sample(anyChannel, { seed: SEED, numRuns: 100 }).map((channel, index) => ({
      ...channel,
      stories: index % 2 === 0 ? channel.stories : [addressed, ...channel.stories],
    }));
    expect(await sitemapErrors(channels.map(newsSitemap))).toEqual([]);
  });

  it('renders equal channels to equal bytes', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(newsSitemap(structuredClone(channel))).toBe(newsSitemap(channel));
      }),
    );
  });
});
