import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atom } from './atom';
import { anyChannel } from './fixtures/any-channel';
import { bareStory, channelOf, FIGURE, fullStory, storyWith, TITLES } from './fixtures/stories';
import { atomWarnings, rssWarnings } from './fixtures/w3c-warnings';
import { rss } from './rss';
import type { Story } from './story';

fc.configureGlobal({ seed: 20261129 });

/** Closing tags in a title are a warning by design: nothing tells such a text from HTML. */
const { markup: _, ...SPOKEN } = TITLES;

const HARD = {
  ...SPOKEN,
  'what looks like a tag': 'Kur x <y dhe <b',
  'what looks like an entity': 'R&D, AT&T; Tom &amp Jerry &#38; &copy;',
  'control characters': 'Prime\u000bMinister\u0085 \u0007',
};

const stories = (title: string): Story[] => [
  storyWith({ title }, { ...fullStory, figure: FIGURE }),
  storyWith({ title, documentId: 'bare', summary: title, category: null }),
  storyWith({ title, documentId: 'named', category: { documentId: 'c', name: title, slug: null } }),
  { ...bareStory, body: { html: `<p>${'fjalë '.repeat(90)}</p>`, text: 'fjalë '.repeat(90) } },
];

describe('the rules of the W3C’s validator', () => {
  it.each(Object.entries(HARD))('are kept by RSS in a title with %s', (_name, title) => {
    expect(rssWarnings(rss(channelOf(stories(title), { title })))).toEqual([]);
  });

  it.each(Object.entries(HARD))('are kept by Atom in a title with %s', (_name, title) => {
    expect(atomWarnings(atom(channelOf(stories(title), { title })))).toEqual([]);
  });

  it('are kept by an empty feed', () => {
    expect(rssWarnings(rss(channelOf([])))).toEqual([]);
    expect(atomWarnings(atom(channelOf([])))).toEqual([]);
  });

  it('are kept for any content, besides what looks like HTML itself', () => {
    const own = /^(ContainsHTML|ContainsUndeclaredHTML|SecurityRisk)$/;
    fc.assert(
      fc.property(anyChannel, (channel) => {
        expect(rssWarnings(rss(channel)).filter((one) => !own.test(one))).toEqual([]);
        expect(atomWarnings(atom(channel)).filter((one) => !own.test(one))).toEqual([]);
      }),
    );
  });

  it.each([
    ['named references', '<title>Tom &amp;amp; Jerry</title>', 'ContainsHTML'],
    [
      'a guid twice',
      '<item><guid a="">x</guid></item><item><guid a="">x</guid></item>',
      'DuplicateValue',
    ],
    [
      'a group of one',
      '<item><media:group><media:content url="https://a.aa/"/></media:group></item>',
      'MediaGroupWithoutAlternatives',
    ],
    [
      'content alone',
      '<item><content:encoded>x</content:encoded></item>',
      'NeedDescriptionBeforeContent',
    ],
    [
      'a relative picture',
      '<item><description>&lt;img src="/a.jpg"></description></item>',
      'SecurityRisk',
    ],
  ])('are broken by %s', (_name, xml, warning) => {
    expect(rssWarnings(xml)).toContain(warning);
  });
});
