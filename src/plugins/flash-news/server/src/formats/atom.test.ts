import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { atom } from './atom';
import { anyChannel, expectedTitle, expectedText } from './fixtures/any-channel';
import { xmlErrors } from './fixtures/xml-errors';
import { bareStory, channelOf, fullStory, storyWith, TITLES } from './fixtures/stories';
import { stableId } from './stable-id';

const SEED = 20260303;
fc.configureGlobal({ seed: SEED });

const parser = new Parser();
const self = 'https://cms.example.com/api/latest-news/atom.xml?locale=sq';

/** Returns the later date, which for an embargoed story is its release. */
const changed = ({ releasedAt, modifiedAt }: { releasedAt: string; modifiedAt: string }): string =>
  releasedAt > modifiedAt ? releasedAt : modifiedAt;

const author = (name: string): { author?: string } => (name === '' ? {} : { author: name });

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

  it('has the same id on every page', () => {
    const page = atom(channelOf([], { self: `${self}&cursor=abc` }));
    expect(parseAtomFeed(page).id).toBe(self);
  });

  it('writes every part of a story that Atom can hold', () => {
    const { item } = fullStory;
    expect(parseAtomFeed(atom(channelOf([fullStory]))).entries).toEqual([
      {
        id: stableId(item),
        title: { value: item.title },
        links: [{ rel: 'alternate', type: 'text/html', hreflang: 'sq', href: item.url }],
        published: item.releasedAt,
        updated: item.modifiedAt,
        authors: [{ name: 'Drita Gashi' }],
        categories: [{ term: 'ekonomi', label: 'Ekonomi & treg' }],
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
    const nowhere = { ...storyWith({ url: null }, fullStory) };
    const contents = [nowhere, { ...nowhere, body: null }, bareStory].map(
      (story) => parseAtomFeed(atom(channelOf([story]))).entries?.[0]?.content?.value,
    );
    expect(contents).toEqual(['Çmimet ulen.', fullStory.item.summary, 'Ura hapet']);
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
          channel.stories.map(({ item, byline }) => ({
            title: expectedTitle({ ...bareStory, item }),
            id: stableId(item),
            isoDate: item.releasedAt,
            ...author(expectedText(byline ?? '') || expectedText(item.credit ?? '')),
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
