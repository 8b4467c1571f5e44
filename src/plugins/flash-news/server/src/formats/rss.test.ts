import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { anyChannel, called, shown } from './fixtures/any-channel';
import { faultsOfXml } from './fixtures/judges';
import { bareStory, channelOf, fullStory, storyWith, TITLES } from './fixtures/stories';
import { rss } from './rss';
import { stableId } from './stable-id';

const SEED = 20260302;
fc.configureGlobal({ seed: SEED });

const parser = new Parser();

describe('rss', () => {
  it('says of a channel where it is, what it is of and when it last changed', () => {
    const next = 'https://cms.example.com/api/latest-news/rss.xml?locale=sq&cursor=abc';
    const channel = channelOf([bareStory, fullStory], { next });
    expect(parseRssFeed(rss(channel))).toMatchObject({
      title: 'Lajmet e fundit',
      link: 'https://example.com/',
      description: 'Lajmet e fundit',
      language: 'sq',
      lastBuildDate: 'Tue, 03 Mar 2026 10:30:00 GMT',
      atom: {
        links: [
          { rel: 'self', type: 'application/rss+xml', href: channel.self },
          { rel: 'next', type: 'application/rss+xml', href: next },
        ],
      },
    });
  });

  it('shows all of a story that RSS has a word for', () => {
    const { item } = fullStory;
    expect(parseRssFeed(rss(channelOf([fullStory]))).items).toEqual([
      {
        title: item.title,
        link: item.url,
        guid: { value: stableId(item), isPermaLink: false },
        pubDate: 'Mon, 02 Mar 2026 08:00:00 GMT',
        description: 'Qeveria &amp; tregu: 3 &lt; 5, thotë "ministri".',
        dc: expect.objectContaining({ creators: ['Drita Gashi'] }),
        categories: [{ name: 'Ekonomi & treg' }],
        media: {
          contents: [
            expect.objectContaining({
              url: 'https://cms.example.com/uploads/tregu.jpg',
              medium: 'image',
              width: 1200,
              height: 800,
              description: { type: 'plain', value: 'Tregu & "njerëzit"' },
            }),
          ],
        },
      },
    ]);
  });

  it('leaves out what is absent, and has no empty element', () => {
    const text = rss(channelOf([bareStory]));
    expect(text).not.toMatch(/<link><\/link>|<description\/>|dc:creator|media:content|<category/);
    expect(text).not.toMatch(/<([\w:]+)(\s[^>]*)?><\/\1>/);
  });

  it('names the credit where there is no byline', () => {
    const xml = rss(channelOf([{ ...fullStory, byline: null }]));
    expect(parseRssFeed(xml).items?.[0]?.dc).toMatchObject({ creators: ['REL'] });
  });

  it('has no date of change where it shows nothing', () => {
    expect(rss(channelOf([]))).not.toContain('lastBuildDate');
  });

  it('takes the end of an embargo for a change', () => {
    const released = storyWith({ modifiedAt: '2026-03-01T00:00:00.000Z' });
    expect(rss(channelOf([released]))).toContain(
      '<lastBuildDate>Mon, 02 Mar 2026 08:00:00 GMT</lastBuildDate>',
    );
  });

  it.each(Object.entries(TITLES))('carries a title with %s', async (_, title) => {
    const { items } = await parser.parseString(rss(channelOf([storyWith({ title })])));
    expect(items[0]?.title).toBe(title);
  });

  it('reads back as it was, whatever the content', async () => {
    await fc.assert(
      fc.asyncProperty(anyChannel, async (channel) => {
        const { items } = await parser.parseString(rss(channel));
        expect(
          items.map((item) => ({
            title: item.title,
            guid: item.guid,
            date: Date.parse(item.pubDate ?? ''),
            creator: item.creator?.trim() ?? '',
          })),
        ).toEqual(
          channel.stories.map((story) => ({
            title: called(story),
            guid: stableId(story.item),
            date: Math.floor(Date.parse(story.item.releasedAt) / 1000) * 1000,
            creator: shown(story.byline ?? '') || shown(story.item.credit ?? ''),
          })),
        );
      }),
    );
  });

  it('is well-formed, whatever the content', async () => {
    const channels = fc.sample(anyChannel, { seed: SEED, numRuns: 100 });
    expect(await faultsOfXml(channels.map(rss))).toEqual([]);
  });

  it('gives the same bytes for the same channel', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(rss(structuredClone(channel))).toBe(rss(channel));
      }),
    );
  });
});
