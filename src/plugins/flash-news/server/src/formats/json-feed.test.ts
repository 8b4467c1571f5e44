import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonFeed } from 'feedsmith';
import { anyChannel, expectedTitle } from './fixtures/any-channel';
import {
  bareStory,
  channelOf,
  FULL_CONTENT,
  fullStory,
  storyWith,
  TAKEN_DOWN,
  TITLES,
} from './fixtures/stories';
import { contributorsOf } from './contributors';
import { jsonFeed } from './json-feed';
import { stableId } from './stable-id';
import type { Channel } from './story';

fc.configureGlobal({ seed: 20260304 });

const self = 'https://cms.example.com/api/latest-news/feed.json?locale=sq';

const read = (channel: Channel): { items: Record<string, unknown>[] } =>
  JSON.parse(jsonFeed(channel)) as { items: Record<string, unknown>[] };

describe('jsonFeed', () => {
  it('says that a story is on top, with a flash or without one', () => {
    const stories = [storyWith({ pinned: true }), bareStory];
    const { items } = read(channelOf(stories));
    expect(items.map((item) => item['_flash_news'])).toEqual([{ pinned: true }, undefined]);
  });

  it('writes title, links and publisher of the feed', () => {
    const next = `${self}&cursor=abc`;
    expect(read(channelOf([], { self, next }))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Lajmet e fundit',
      home_page_url: 'https://example.com/',
      feed_url: self,
      next_url: next,
      language: 'sq',
      authors: [{ name: 'Zëri & Co.' }],
      items: [],
    });
  });

  it('writes every part of a story that JSON Feed can hold', () => {
    const { item } = fullStory;
    expect(read(channelOf([fullStory])).items).toEqual([
      {
        id: stableId(item),
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: FULL_CONTENT.html,
        content_text: FULL_CONTENT.text,
        image: 'https://cms.example.com/uploads/tregu.jpg',
        date_published: item.releasedAt,
        date_modified: item.modifiedAt,
        authors: [{ name: 'Drita Gashi' }, { name: 'REL' }],
        tags: ['Ekonomi & treg', 'Buletin'],
        language: 'sq',
        _flash_news: { level: 'bulletin', expires_at: '2026-03-03T10:40:00.000Z', pinned: true },
      },
    ]);
  });

  it('names what was taken down in its extension', () => {
    const feed = read(channelOf([], { takenDown: [TAKEN_DOWN, { ...TAKEN_DOWN, notice: null }] }));
    const id = stableId({ ...TAKEN_DOWN, locale: 'sq' });
    expect(feed).toMatchObject({
      _flash_news: {
        taken_down: [
          { id, date: TAKEN_DOWN.at, notice: TAKEN_DOWN.notice },
          { id, date: TAKEN_DOWN.at },
        ],
      },
    });
  });

  it('omits absent values', () => {
    const { item } = bareStory;
    expect(read(channelOf([bareStory])).items).toEqual([
      {
        id: stableId(item),
        title: 'Ura hapet',
        content_text: 'Ura hapet',
        date_published: item.releasedAt,
        date_modified: item.modifiedAt,
        language: 'sq',
      },
    ]);
  });

  it('writes the summary as text where there is no body', () => {
    const story = storyWith({ summary: 'Trafiku kthehet.' });
    expect(read(channelOf([story])).items[0]?.content_text).toBe('Trafiku kthehet.');
  });

  it.each(Object.entries(TITLES))('keeps a title with %s', (_, title) => {
    expect(read(channelOf([storyWith({ title })])).items[0]?.title).toBe(title);
  });

  it('parses back to the same values, for any content', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        const items = parseJsonFeed(jsonFeed(channel)).items ?? [];
        expect(
          items.map((item) => [item.id, item.title, item.date_published, item.authors?.[0]?.name]),
        ).toEqual(
          channel.stories.map((story) => [
            stableId({ ...story.item, locale: channel.language }),
            expectedTitle(story),
            story.item.releasedAt,
            contributorsOf(story, [])[0]?.name,
          ]),
        );
      }),
    );
  });

  it('follows JSON Feed 1.1 for any content', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        for (const item of read(channel).items) {
          expect(typeof (item.content_html ?? item.content_text)).toBe('string');
          expect([item.url ?? 'https:', item.image ?? 'https:']).toEqual([
            expect.stringMatching(/^https?:/),
            expect.stringMatching(/^https?:/),
          ]);
        }
        // Well-formed Unicode: a lone surrogate would not come back from UTF-8.
        const text = jsonFeed(channel);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
    );
  });

  it('renders equal channels to equal bytes', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(jsonFeed(structuredClone(channel))).toBe(jsonFeed(channel));
      }),
    );
  });
});
