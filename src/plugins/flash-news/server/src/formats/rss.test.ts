import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { anyChannel, expectedTitle } from './fixtures/any-channel';
import { xmlErrors } from './fixtures/xml-errors';
import {
  bareStory,
  channelOf,
  FIGURE,
  FULL_CONTENT,
  fullStory,
  storyWith,
  TAKEN_DOWN,
  TITLES,
} from './fixtures/stories';
import { contributorsOf } from './contributors';
import { rss } from './rss';
import { stableId } from './stable-id';

const SEED = 20260302;
fc.configureGlobal({ seed: SEED });

const parser = new Parser();

describe('rss', () => {
  it('writes title, links, language and date of the channel', () => {
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

  it('writes every part of a story that RSS can hold', () => {
    const { item } = fullStory;
    expect(parseRssFeed(rss(channelOf([fullStory]))).items).toEqual([
      {
        title: item.title,
        link: item.url,
        guid: { value: stableId(item), isPermaLink: false },
        pubDate: 'Mon, 02 Mar 2026 08:00:00 GMT',
        description: 'Qeveria &amp; tregu: 3 &lt; 5, thotë "ministri".',
        atom: { updated: item.modifiedAt },
        content: { encoded: FULL_CONTENT.html },
        dc: expect.objectContaining({ creators: ['Drita Gashi', 'REL'], languages: ['sq'] }),
        categories: [
          { name: 'Ekonomi & treg' },
          { name: 'Buletin', domain: 'urn:flash-news:level' },
        ],
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

  it('omits absent values, without empty elements', () => {
    const text = rss(channelOf([bareStory]));
    expect(text).not.toMatch(/<link><\/link>|<description\/>|dc:creator|media:content|<category/);
    expect(text).not.toMatch(/<([\w:]+)(\s[^>]*)?><\/\1>/);
  });

  it('writes the credit as creator if there is no byline', () => {
    const xml = rss(channelOf([{ ...fullStory, byline: null }]));
    expect(parseRssFeed(xml).items?.[0]?.dc).toMatchObject({ creators: ['REL'] });
  });

  it('writes a picture in its sizes, with caption and credit', () => {
    const xml = rss(channelOf([{ ...fullStory, figure: FIGURE }]));
    expect(parseRssFeed(xml).items?.[0]?.media?.groups?.[0]).toMatchObject({
      contents: [
        { url: FIGURE.url, type: 'image/jpeg', width: 1200, height: 800, isDefault: true },
        { url: 'https://cms.example.com/uploads/small_ura.webp', type: 'image/webp', width: 500 },
      ],
      description: { type: 'plain', value: FIGURE.caption },
      credits: [{ value: FIGURE.credit }],
    });
  });

  it('describes a story without summary by the beginning of its body', () => {
    const text = `${'Fjalë '.repeat(100)}fund`;
    const xml = rss(channelOf([{ ...bareStory, body: { html: '<p>x</p>', text } }]));
    const [item] = parseRssFeed(xml).items ?? [];
    expect(item?.description).toMatch(/^(Fjalë ){40,50}…$/);
    expect(item?.content?.encoded).toBe('<p>x</p>');
  });

  it('writes a correction of a story without body', () => {
    const xml = rss(channelOf([{ ...fullStory, body: null }]));
    expect(parseRssFeed(xml).items?.[0]?.content?.encoded).toContain('Shifra ishte 3, jo 5.');
  });

  it('has one id of a story in a feed, whatever language serves it', () => {
    const guids = ['sq', 'en'].map(
      (locale) => parseRssFeed(rss(channelOf([storyWith({ locale })]))).items?.[0]?.guid?.value,
    );
    expect(guids[0]).toBe(guids[1]);
    expect(guids[0]).toBe(stableId(bareStory.item));
  });

  it('takes the later of the channel’s change and those of its stories', () => {
    const dates = ['2026-03-01T00:00:00.000Z', '2026-03-05T00:00:00.000Z'].map(
      (changedAt) =>
        parseRssFeed(rss(channelOf([fullStory], { changedAt, takenDown: [TAKEN_DOWN] })))
          .lastBuildDate,
    );
    expect(dates).toEqual(['Tue, 03 Mar 2026 10:30:00 GMT', 'Thu, 05 Mar 2026 00:00:00 GMT']);
  });

  it('omits the date of change of an empty feed', () => {
    expect(rss(channelOf([]))).not.toContain('lastBuildDate');
  });

  it('takes the end of an embargo as the date of change', () => {
    const released = storyWith({ modifiedAt: '2026-03-01T00:00:00.000Z' });
    expect(rss(channelOf([released]))).toContain(
      '<lastBuildDate>Mon, 02 Mar 2026 08:00:00 GMT</lastBuildDate>',
    );
  });

  it.each(Object.entries(TITLES))('keeps a title with %s', async (_, title) => {
    const { items } = await parser.parseString(rss(channelOf([storyWith({ title })])));
    expect(items[0]?.title).toBe(title);
  });

  it('parses back to the same values, for any content', async () => {
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
            title: expectedTitle(story),
            guid: stableId({ ...story.item, locale: channel.language }),
            date: Math.floor(Date.parse(story.item.releasedAt) / 1000) * 1000,
            creator: contributorsOf(story, [])[0]?.name ?? '',
          })),
        );
      }),
    );
  });

  it('is well-formed for any content', async () => {
    const channels = fc.sample(anyChannel, { seed: SEED, numRuns: 100 });
    expect(await xmlErrors(channels.map(rss))).toEqual([]);
  });

  it('renders equal channels to equal bytes', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(rss(structuredClone(channel))).toBe(rss(channel));
      }),
    );
  });
});
