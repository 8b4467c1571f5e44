import { describe, expect, it } from '@jest/globals';
import type { OptIn, ReferenceTarget } from '../../../shared/opt-in';
import { bareItem } from '../../../shared/contracts/fixtures/items';
import type { PublishedRow } from './to-item';
import { toPublicQuotes } from './to-quotes';
import { toStory, type StorySources } from './to-story';

const person: ReferenceTarget = {
  ...{ uid: 'api::person.person', name: 'name', slug: 'slug', localized: false },
};

const optIn: OptIn = {
  uid: 'api::article.article',
  fields: {
    ...{ title: 'title', image: 'figure.media', imageAlt: 'figure.alt', quotes: 'quotes' },
    ...{ imageCaption: 'figure.caption', imageCredit: 'figure.credit', authors: 'authors' },
    ...{ byline: 'byline', credit: 'credit.code', creditName: 'credit.name' },
    ...{ creditUrl: 'credit.url', datelinePlace: 'dateline.place', datelineDate: 'dateline.date' },
    body: 'body',
  },
  ...{ category: null, people: null, authors: person, bodyFormat: 'blocks' },
  quotes: {
    uid: 'api::quote.quote',
    has: ['kind', 'attributedAs', 'occasion', 'originalText', 'originalLanguage'],
    speaker: { ...person, aliases: true },
  },
};

const ana = { id: 1, documentId: 'ana', name: 'Ana Kovac', slug: 'ana-kovac' };
const bob = { id: 2, documentId: 'bob', name: 'Bob Other', slug: null };
const cy = { id: 3, documentId: 'cy', name: 'Cy Dee', slug: 'cy-dee' };

const storyOf = (row: PublishedRow, more: Partial<StorySources> = {}) =>
  toStory({
    ...{ optIn, item: bareItem, row: { locale: 'sq', ...row }, corrections: [], agencies: [] },
    place: { home: 'https://site.test/', base: 'https://cms.test' },
    authorUrlPattern: null,
    rendersBody: true,
    ...more,
  });

describe('toStory', () => {
  it('leaves everything empty that a row lacks', () => {
    const empty = { figure: null, credit: null, dateline: null, authors: [], quotes: [] };
    for (const row of [{}, { ...empty, body: null, byline: null }])
      expect(storyOf(row)).toEqual({
        ...{ item: bareItem, corrections: [], ...empty },
        ...{ byline: null, body: null },
      });
  });

  it('has the authors in their order, with the addresses of their pages', () => {
    const authorUrlPattern = 'https://site.test/{locale}/by/{slug}';
    expect(storyOf({ authors: [cy, ana, bob] }, { authorUrlPattern }).authors).toEqual([
      { documentId: 'cy', name: 'Cy Dee', slug: 'cy-dee', url: 'https://site.test/sq/by/cy-dee' },
      { ...{ documentId: 'ana', name: 'Ana Kovac' }, slug: 'ana-kovac', url: expect.any(String) },
      { documentId: 'bob', name: 'Bob Other', slug: null, url: null },
    ]);
  });

  it.each([
    ['sq', [ana], null, 'Ana Kovac'],
    ['sq', [ana, bob], '', 'Ana Kovac dhe Bob Other'],
    ['sq', [ana, bob, cy], ' ', 'Ana Kovac, Bob Other dhe Cy Dee'],
    ['en', [ana, bob], undefined, 'Ana Kovac and Bob Other'],
    ['not a tag', [ana, bob], null, 'Ana Kovac and Bob Other'],
    ['sq', [ana, bob], 'Nga Ana K.', 'Nga Ana K.'],
    ['sq', [], null, null],
    ['sq', [{ ...ana, name: ' ' }], null, null],
  ])('has in %s of %j and the byline %j: %j', (locale, authors, byline, printed) => {
    expect(storyOf({ locale, authors, byline }).byline).toBe(printed);
  });

  it('has the whole credit and dateline, and no address that a browser would run', () => {
    const credit = { code: null, name: 'Reuters', url: 'javascript:alert(1)' };
    const row = { credit, dateline: { place: null, date: '2026-03-02' } };
    expect(storyOf(row)).toMatchObject({
      credit: { code: null, name: 'Reuters', url: null },
      dateline: { place: null, date: '2026-03-02' },
    });
    const agencies = [{ code: 'ADL', name: 'Adria Dispatch', url: 'https://adl.test/' }];
    const ofCode = (given: object) => storyOf({ credit: given }, { agencies }).credit;
    expect(ofCode({ code: 'ADL' })).toEqual(agencies[0]);
    expect(ofCode({ code: 'ADL', name: 'Adria' })).toEqual({ ...agencies[0], name: 'Adria' });
    expect(ofCode({ code: 'XYZ' })).toEqual({ code: 'XYZ', name: null, url: null });
  });

  it('has the words that were said, by a person with the spellings of the story’s language', () => {
    const speaker = {
      ...ana,
      aliases: [
        { text: 'Ana Kovaç', kind: 'spelling', locale: 'sq' },
        { text: 'Anna Kovach', kind: 'transliteration', locale: 'en' },
        { text: 'Kovacit', kind: 'inflection', locale: 'sq' },
        { text: 'A. Kovac', kind: null, locale: null },
      ],
    };
    const quotes = [
      { id: 1, text: 'Po.', kind: 'direct', speaker },
      { id: 2, text: 'Tha se po.', kind: 'paraphrase', speaker },
    ];
    expect(storyOf({ quotes }).quotes).toEqual([
      {
        text: 'Po.',
        speaker: { name: 'Ana Kovac', alternateNames: ['Ana Kovaç', 'A. Kovac'] },
        attributedAs: null,
      },
    ]);
  });

  it('has the sizes of the picture, the narrowest first, and its own texts before those of the file', () => {
    const size = (width: number) => ({
      ...{ url: `/uploads/${width}.webp`, width, height: width / 2, mime: 'image/webp', size: 9 },
    });
    const media = {
      ...{ id: 1, ...size(1200), alternativeText: 'file alt', caption: 'file caption' },
      formats: { large: size(1000), thumbnail: size(200), odd: { url: '/x' }, none: null },
    };
    const figure = { media, alt: 'Ura', caption: null, credit: 'ATSH' };
    const at = (width: number) => ({
      ...{ url: `https://cms.test/uploads/${width}.webp`, width, height: width / 2 },
      mime: 'image/webp',
    });
    expect(storyOf({ figure }).figure).toEqual({
      ...{ ...at(1200), alternativeText: 'Ura', caption: 'file caption', credit: 'ATSH' },
      renditions: [at(200), at(1000), at(1200)],
    });
    const drawn = { id: 1, url: 'https://cdn.test/a.svg', formats: null };
    expect(storyOf({ figure: { media: drawn } }).figure).toMatchObject({
      ...{ url: 'https://cdn.test/a.svg', width: null, renditions: [], caption: null },
    });
    expect(storyOf({ figure: { media: { id: 1, url: 'data:x' } } }).figure).toBeNull();
  });

  it('renders no body that is not asked for', () => {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Po.' }] }];
    expect(storyOf({ body }).body).toEqual({ html: '<p>Po.</p>', text: 'Po.' });
    expect(storyOf({ body }, { rendersBody: false }).body).toBeNull();
  });
});

describe('toPublicQuotes', () => {
  it('has quotes in the places that an editor gave them, and the others after them', () => {
    const quotes = [
      { id: 1, documentId: 'a', text: 'Added first', position: null },
      { id: 2, documentId: 'd', text: 'Second place, too', position: 1 },
      { id: 4, documentId: 'c', text: 'Second place', position: 1 },
      { id: 3, documentId: 'b', text: 'First place', position: 0 },
    ];
    const texts = toPublicQuotes({ quotes }, optIn).map(({ text }) => text);
    expect(texts).toEqual(['First place', 'Second place', 'Second place, too', 'Added first']);
  });

  it('has quotes in the order in which they were added', () => {
    const speaker = { ...ana, aliases: [{ id: 1, text: 'Ana K.' }] };
    const first = { id: 1, text: 'Po.', kind: 'direct', speaker, attributedAs: 'A. Kovac' };
    const original = { originalText: 'No.', originalLanguage: 'en' };
    const second = { id: 2, text: 'Jo.', occasion: 'në Tiranë', speaker: null, ...original };
    const quotes = [second, { id: 3, text: '' }, first, { id: 4, text: 'Ah.', originalText: '' }];
    expect(toPublicQuotes({ quotes }, optIn)).toEqual([
      {
        ...{ text: 'Po.', kind: 'direct', attributedAs: 'A. Kovac', occasion: null },
        speaker: { documentId: 'ana', name: 'Ana Kovac', slug: 'ana-kovac' },
        original: null,
      },
      {
        ...{ text: 'Jo.', kind: null, speaker: null, attributedAs: null, occasion: 'në Tiranë' },
        original: { text: 'No.', language: 'en' },
      },
      {
        ...{ text: 'Ah.', kind: null, speaker: null, attributedAs: null, occasion: null },
        original: null,
      },
    ]);
  });
});
