import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOut } from './layout/layout';
import { normalise } from './layout/normalise';
import { parseCopy } from './parse-copy';
import type { Known } from './proposal/proposal';

const known: Known = {
  locale: 'en',
  categories: [{ documentId: 'c', names: ['Bota', 'World'] }],
  persons: [{ documentId: 'p', name: 'Ada Byron', aliases: ['Byron'] }],
};

/** Pieces of which pages are made, put together in any order. */
const pieces = fc.constantFrom(
  ...[
    'Flash News',
    'Bota',
    'Latest news',
    'KYIV, Dec 9 (Reuters) - ',
    '/ REL',
    '(AFP)',
    '\n',
    '\n\n',
  ],
  ...['"', '“', '”', '„', '«', '»', "'", ',', '. ', ': ', ' – ', '? ', ' ', 'said', 'tha', 'he'],
  ...[
    'Ada Byron',
    'President',
    'Macron',
    'Macronit',
    'the',
    'a just peace',
    'in an interview with',
  ],
  ...['NBC News', 'called', 'who', 'i cili', 'sipas', 'U.S.', '34', 'se', 'Zelenskyy’s'],
);
const collage = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
const anyCopy = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), collage);

const letters = (text: string) => text.replace(/\s+/g, '');

describe('parseCopy, for any text', () => {
  it('returns a proposal', () => {
    fc.assert(
      fc.property(anyCopy, (copy) => {
        expect(parseCopy(copy, known)).toHaveProperty('article.body');
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no letter of the copy, and adds none', () => {
    fc.assert(
      fc.property(anyCopy, (copy) => {
        const text = normalise(copy);
        const layout = layOut(text, known.categories);
        expect(letters(layout.pieces.map((piece) => piece.text).join(''))).toBe(letters(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('quotes only text of the copy, by persons in the proposal', () => {
    fc.assert(
      fc.property(collage, (copy) => {
        const { quotes, persons } = parseCopy(copy, known);
        const names = persons.map(({ name }) => name);
        for (const { text, speaker } of quotes) {
          expect(letters(normalise(copy))).toContain(letters(text.split(' … ')[0] ?? ''));
          expect(speaker === null || names.includes(speaker)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('ignores line ends and a byte order mark', () => {
    fc.assert(
      fc.property(collage, (copy) => {
        const windows = `\uFEFF${copy.replace(/\n/g, '\r\n')}`;
        expect(parseCopy(windows, known)).toEqual(parseCopy(copy, known));
      }),
    );
  });
});

const word = fc.stringMatching(/^[a-zë]{3,9}$/);
const sentence = fc
  .array(word, { minLength: 12, maxLength: 30 })
  .map((list) => `The ${list.join(' ')}.`);
const headline = fc
  .array(word, { minLength: 5, maxLength: 9 })
  .map((list) => `Dockers ${list.join(' ')}`);
const maybe = (...texts: string[]) => fc.constantFrom([], ...texts.map((text) => [text]));

describe('a page', () => {
  it('keeps its paragraphs, without the furniture around them', () => {
    const page = fc.record({
      top: maybe('Flash News', 'Lajmi i fundit', '12 dhjetor 2024, 18:30'),
      section: maybe('Bota', 'WORLD'),
      title: headline,
      repeated: fc.boolean(),
      story: fc.array(sentence, { minLength: 2, maxLength: 6 }),
      credit: fc.constantFrom('', '/ REL', ' / AFP', ' (Reuters)', '/REL/', ' – AP'),
      block: maybe('Latest news', 'Lajmet e fundit', 'Lexo edhe:'),
      gap: fc.constantFrom('\n', '\n\n'),
    });
    fc.assert(
      fc.property(page, ({ top, section, title, repeated, story, credit, block, gap }) => {
        const head = [...top, ...section, title, ...(repeated ? [title] : [])];
        const copy = [...head, story.join(gap) + credit, ...block, ...block.map(() => title)];
        const { article } = parseCopy(copy.join(gap), known);
        expect(article.title).toBe(title);
        expect([article.lead, ...article.body]).toEqual(story);
        expect(article.category === null).toBe(section.length === 0);
        expect(article.credit).toBe(credit === '' ? null : credit.replace(/[^A-Za-z]/g, ''));
      }),
    );
  });

  it('splits a lead that is too long between two sentences', () => {
    const lead = 'The harbour froze over in a single night. '.repeat(14).trim();
    const { article } = parseCopy(`Harbour freezes over\n\n${lead}\n\nShips wait.`, known);
    expect(article.lead?.length).toBeLessThanOrEqual(500);
    expect(article.lead).toMatch(/night\.$/);
    expect([article.lead, article.body[0]].join(' ')).toBe(lead);
  });

  it('without a headline has no title', () => {
    const copy = 'KYIV, Dec 9 (Reuters) - Trams ran again on Monday after two days of frost.';
    expect(parseCopy(copy, known).article).toMatchObject({
      title: null,
      lead: 'Trams ran again on Monday after two days of frost.',
      credit: 'Reuters',
      dateline: { place: 'KYIV', date: 'Dec 9' },
    });
  });
});
