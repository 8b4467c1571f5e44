import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { atom } from './atom';
import { anyChannel, expectedTitle } from './fixtures/any-channel';
import { xmlErrors } from './fixtures/xml-errors';
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
import { stableId } from './stable-id';

const SEED = 20260303;
fc.configureGlobal({ seed: SEED });

const parser = new Parser();
const self = 'https://cms.example.com/api/latest-news/atom.xml?locale=sq';

/** Returns the later date, which for an embargoed story is its release. */
const changed = ({ releasedAt, modifiedAt }: { releasedAt: string; modifiedAt: string }): string =>
  releasedAt > modifiedAt ? releasedAt : modifiedAt;

const author = (name: string | undefined): { author?: string } =>
  name === undefined ? {} : { author: name };

describe('atom', () => {
  it('writes id, title, author, links and date of the feed', () => {
    const next = `${self}&cursor=abc`;
    expect(parseAtomFeed(atom(channelOf([bareStory, fullStory], { self, next })))).toMatchObject({
      id: self,
      title: { value: 'Lajmet e fundit' },
      updated: '2026-03-03T10:30:00.000Z',
      authors: [{ name: 'Zëri & Co.' }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: self },
        { rel: 'alternate', type: 'text/html', hreflang: 'sq', href: 'https://example.com/' },
        { rel: 'next', type: 'application/atom+xml', href: next },
      ],
      xml: { lang: 'sq' },
    });
  });

  it('writes every part of a story that Atom can hold', () => {
    const { item } = fullStory;
    expect(parseAtomFeed(atom(channelOf([fullStory]))).entries).toEqual([
      {
        id: stableId(item),
        title: { value: item.title },
        links: [
          { rel: 'alternate', type: 'text/html', hreflang: 'sq', href: item.url },
          {
            ...{ rel: 'related', type: 'text/html', hreflang: 'en-GB' },
            href: 'https://example.com/en-GB/prices-fall',
          },
          { rel: 'enclosure', href: 'https://cms.example.com/uploads/tregu.jpg' },
        ],
        published: item.releasedAt,
        updated: item.modifiedAt,
        authors: [{ name: 'Drita Gashi' }, { name: 'REL' }],
        categories: [
          { term: 'ekonomi', label: 'Ekonomi & treg' },
          { term: 'bulletin', label: 'Buletin', scheme: 'urn:flash-news:level' },
        ],
        content: { type: 'html', value: FULL_CONTENT.html },
        summary: { value: item.summary },
        xml: { lang: 'sq' },
      },
    ]);
  });

  it('writes the language of each story', () => {
    const story = storyWith({ locale: 'en-GB', url: 'https://example.com/x' });
    expect(parseAtomFeed(atom(channelOf([story]))).entries?.[0]).toMatchObject({
      links: [{ hreflang: 'en-GB' }],
      xml: { lang: 'en-GB' },
    });
  });

  it('writes the content of an entry without a link (RFC 4287)', () => {
    const nowhere = { ...storyWith({ url: null }, fullStory), corrections: [] };
    const contents = [nowhere, { ...nowhere, body: null }, bareStory].map(
      (story) => parseAtomFeed(atom(channelOf([story]))).entries?.[0]?.content?.value,
    );
    expect(contents).toEqual(['<p>Çmimet ulen.</p>', fullStory.item.summary, 'Ura hapet']);
  });

  it('writes the addresses of authors and agencies', () => {
    const url = 'https://example.com/people/ana';
    const authors = [{ documentId: 'p', name: 'Ana Kovac', slug: 'ana', url }];
    const credit = { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://rel.example/' };
    const xml = atom(channelOf([{ ...bareStory, authors, credit }]));
    expect(parseAtomFeed(xml).entries?.[0]?.authors).toEqual([
      { name: 'Ana Kovac', uri: url },
      { name: 'Radio Evropa e Lirë', uri: 'https://rel.example/' },
    ]);
  });

  it('writes a deleted entry for what was taken down (RFC 6721), with the notice', () => {
    const xml = atom(channelOf([fullStory], { takenDown: [TAKEN_DOWN] }));
    const ref = stableId({ ...TAKEN_DOWN, locale: 'sq' });
    expect(xml).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"');
    expect(xml).toContain(
      `<at:deleted-entry ref="${ref}" when="${TAKEN_DOWN.at}">\n<at:comment>E hoqëm: emri ishte i gabuar &#x26; &#x3C;jo i saktë&#x3E;.</at:comment>`,
    );
    const withdrawn = { ...TAKEN_DOWN, notice: null };
    expect(atom(channelOf([], { takenDown: [withdrawn] }))).toContain(
      `<at:deleted-entry ref="${ref}" when="${TAKEN_DOWN.at}"/>`,
    );
    expect(parseAtomFeed(xml).entries).toHaveLength(1);
  });

  it('writes a constant date for an empty feed', () => {
    expect(parseAtomFeed(atom(channelOf([]))).updated).toBe('1970-01-01T00:00:00Z');
  });

  it('takes the release for the date of change where it is later', () => {
    const released = storyWith({ modifiedAt: '2026-03-01T00:00:00.000Z' });
    expect(parseAtomFeed(atom(channelOf([released])))).toMatchObject({
      updated: released.item.releasedAt,
      entries: [{ updated: released.item.releasedAt }],
    });
  });

  it('keeps the id of a corrected story, with a later date', () => {
    const [before, after] = ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z'].map(
      (modifiedAt) => parseAtomFeed(atom(channelOf([storyWith({ modifiedAt })]))).entries?.[0],
    );
    expect(after?.id).toBe(before?.id);
    expect(after?.updated).toBe('2026-03-02T10:00:00.000Z');
  });

  it.each(Object.entries(TITLES))('keeps a title with %s', async (_, title) => {
    const { items } = await parser.parseString(atom(channelOf([storyWith({ title })])));
    expect(items[0]?.title).toBe(title);
  });

  it('parses back to the same values, for any content', async () => {
    await fc.assert(
      fc.asyncProperty(anyChannel, async (channel) => {
        const { items } = await parser.parseString(atom(channel));
        expect(items).toMatchObject(
          channel.stories.map((story) => ({
            title: expectedTitle(story),
            id: stableId({ ...story.item, locale: channel.language }),
            isoDate: story.item.releasedAt,
            ...author(contributorsOf(story, [])[0]?.name),
          })),
        );
        expect(parseAtomFeed(atom(channel)).entries ?? []).toMatchObject(
          channel.stories.map(({ item }) => ({ updated: changed(item) })),
        );
      }),
    );
  });

  it('is well-formed for any content', async () => {
    const channels = fc.sample(anyChannel, { seed: SEED, numRuns: 100 });
    expect(await xmlErrors(channels.map(atom))).toEqual([]);
  });

  it('renders equal channels to equal bytes', () => {
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(atom(structuredClone(channel))).toBe(atom(channel));
      }),
    );
  });
});
