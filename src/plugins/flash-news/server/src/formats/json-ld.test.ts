import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyStory, expectedTitle } from './fixtures/any-channel';
import { bareStory, FIGURE, fullStory, storyWith, TITLES } from './fixtures/stories';
import { jsonLd } from './json-ld';
import { stableId } from './stable-id';
import type { Story } from './story';

fc.configureGlobal({ seed: 20260307 });

const site = {
  publisher: 'Zëri & Co.',
  home: 'https://example.com/',
  base: 'https://cms.example.com',
  agencies: [],
};

const read = (story: Story): Record<string, unknown> =>
  JSON.parse(jsonLd(story, site)) as Record<string, unknown>;

const publisher = { '@type': 'Organization', name: 'Zëri & Co.', url: 'https://example.com/' };

describe('jsonLd', () => {
  it('writes every part of a story that schema.org can hold', () => {
    const { item } = fullStory;
    expect(read(fullStory)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: stableId(item),
      headline: item.title,
      description: item.summary,
      articleBody: 'Çmimet ulen.',
      inLanguage: 'sq',
      url: item.url,
      mainEntityOfPage: item.url,
      image: {
        '@type': 'ImageObject',
        url: 'https://cms.example.com/uploads/tregu.jpg',
        width: 1200,
        height: 800,
        description: 'Tregu & "njerëzit"',
      },
      author: [
        { '@type': 'Person', name: 'Drita Gashi' },
        { '@type': 'Organization', name: 'REL' },
      ],
      publisher,
      datePublished: item.releasedAt,
      dateModified: item.modifiedAt,
      articleSection: 'Ekonomi & treg',
      about: [
        { '@type': 'Person', name: 'Arta Hoxha' },
        { '@type': 'Person', name: 'Ben Kola' },
      ],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'Shifra ishte 3, jo 5.',
          datePublished: '2026-03-03T10:30:00.000Z',
          dateModified: '2026-03-03T10:50:00.000Z',
        },
        {
          '@type': 'CorrectionComment',
          text: 'Ishte e hënë.',
          datePublished: '2026-03-03T10:40:00.000Z',
          dateModified: '2026-03-03T11:00:00.000Z',
          creativeWorkStatus: 'Withdrawn',
        },
      ],
      comment: [
        {
          '@type': 'Comment',
          text: 'Ministri u përgjigj.',
          datePublished: '2026-03-03T11:30:00.000Z',
        },
      ],
      hasPart: [
        {
          '@type': 'Quotation',
          text: 'Çmimet </script> do të ulen.',
          spokenByCharacter: {
            '@type': 'Person',
            name: 'Arta Hoxha',
            alternateName: ['Arta Hodža'],
          },
        },
        { '@type': 'Quotation', text: 'Nuk besoj.', creditText: 'Ministria e Tregut' },
        { '@type': 'Quotation', text: 'Ndoshta.' },
      ],
    });
  });

  it('omits absent values, and names the publisher as author', () => {
    const { item } = bareStory;
    expect(read(bareStory)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: stableId(item),
      headline: 'Ura hapet',
      inLanguage: 'sq',
      author: publisher,
      publisher,
      datePublished: item.releasedAt,
      dateModified: item.modifiedAt,
    });
  });

  it('writes a credit without a byline as an organization', () => {
    expect(read(storyWith({ credit: 'REL' })).author).toEqual({
      '@type': 'Organization',
      name: 'REL',
    });
  });

  it('writes authors as people and agencies as organizations, with their addresses', () => {
    const url = 'https://example.com/people/ana';
    const authors = [{ documentId: 'p', name: 'Ana Kovac', slug: 'ana', url }];
    const credit = { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://rel.example/' };
    const byline = 'Ana Kovac, Bob Other dhe REL';
    const agency = { '@type': 'Organization', name: credit.name, url: credit.url };
    expect(read({ ...bareStory, authors, credit }).author).toEqual([
      { '@type': 'Person', name: 'Ana Kovac', url },
      agency,
    ]);
    expect(read({ ...bareStory, byline, credit }).author).toEqual([
      { '@type': 'Person', name: 'Ana Kovac' },
      { '@type': 'Person', name: 'Bob Other' },
      agency,
    ]);
  });

  it('writes where and when a story was filed, and the credit of its picture', () => {
    const dateline = { place: 'Prishtinë', date: '2026-03-02' };
    expect(read({ ...bareStory, dateline, figure: FIGURE })).toMatchObject({
      dateline: 'Prishtinë, 2026-03-02',
      image: { url: FIGURE.url, caption: FIGURE.caption, creditText: FIGURE.credit },
    });
  });

  it('names a speaker by the name of the person, however it was printed', () => {
    const speaker = { name: 'Arta Hoxha', alternateNames: [] };
    const quotes = [{ text: 'Po.', speaker, attributedAs: 'ministrja Hoxha' }];
    expect(read({ ...bareStory, quotes }).hasPart).toEqual([
      {
        '@type': 'Quotation',
        text: 'Po.',
        spokenByCharacter: { '@type': 'Person', name: 'Arta Hoxha' },
      },
    ]);
  });

  it('has no date of change before the release', () => {
    const story = storyWith({ modifiedAt: '2026-03-01T00:00:00.000Z' });
    expect(read(story).dateModified).toBe(story.item.releasedAt);
  });

  it.each(Object.entries(TITLES))('keeps a title with %s', (_, title) => {
    expect(read(storyWith({ title })).headline).toBe(title);
  });

  it('is safe in a script and parses back to the same values, for any content', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(jsonLd(story, site)).not.toMatch(/[<>&\u2028\u2029]/);
        expect(read(story)).toMatchObject({
          identifier: stableId(story.item),
          headline: expectedTitle(story),
          datePublished: story.item.releasedAt,
        });
      }),
    );
  });

  it('renders equal stories to equal bytes', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(jsonLd(structuredClone(story), site)).toBe(jsonLd(story, site));
      }),
    );
  });
});
