import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../server/src/parse/parse-copy';

// The pieces belong to who wrote them, so they stay outside the repository, and the test states facts only.
const file = path.resolve(__dirname, '../../../../../shared/wire-cases.md');
const isThere = existsSync(file);
if (!isThere) console.warn(`No pieces of copy at ${file}: their test is left out.`);

/** A stretch of a quote by its first word, its last and how many it has. */
type Stretch = [first: string, last: string, words: number];

interface Facts {
  locale: string;
  persons: string[];
  quotes: { stretches: Stretch[]; kind: string; speaker: string | null }[];
}

const direct = (speaker: string | null, ...stretches: Stretch[]) => ({
  stretches,
  kind: 'direct',
  speaker,
});

const partial = (speaker: string | null, ...stretches: Stretch[]) => ({
  stretches,
  kind: 'partial',
  speaker,
});

const facts: Facts[] = [
  {
    locale: 'en',
    persons: ['Hana Dvorak'],
    quotes: [direct('Hana Dvorak', ['The', 'safe', 4], ['I', 'it', 7])],
  },
  {
    locale: 'en',
    persons: ['Olga Reyes'],
    quotes: [partial(null, ['stacked', 'firewood', 3]), direct(null, ['I', 'down', 6])],
  },
  {
    locale: 'en',
    persons: ['Lars-Henrik Bodin', 'Dean Marsh-Oduya', 'P.D. Marlowe'],
    quotes: [direct('P.D. Marlowe', ['I', 'wrong', 5])],
  },
  {
    locale: 'en',
    persons: ['Ailsa Renwick'],
    quotes: [direct('Ailsa Renwick', ['We', 'dark', 8], ['Nobody’s', 'listened', 6])],
  },
  {
    locale: 'sq',
    persons: ['Mirela Toska'],
    quotes: [
      direct('Mirela Toska', ['Kush', 'çelësin?', 4]),
      direct(null, ['Unë', 'Unë', 1], ['Por', 'hapur', 5]),
    ],
  },
  {
    locale: 'sq',
    persons: ['Ylli Gashi'],
    quotes: [partial('Ylli Gashi', ['një', 'këpucë', 4]), direct(null, ['Nuk', 'dot', 3])],
  },
  {
    locale: 'en',
    persons: ['Ada Quill', 'Tom Hewlett'],
    quotes: [direct('Ada Quill', ['It', 'hold', 3]), direct('Tom Hewlett', ['The', 'field', 15])],
  },
  { locale: 'en', persons: ['Noor Beck'], quotes: [] },
];

/** Returns the copy of each piece: the quoted lines under its number. */
function piecesOf(markdown: string): string[] {
  return markdown
    .split(/^\*\*\d+\. .*$/m)
    .slice(1)
    .map((part) => part.match(/^>.*$/gm) ?? [])
    .map((lines) => lines.map((line) => line.replace(/^> ?/, '')).join('\n'));
}

function stretchOf(text: string): Stretch {
  const words = text.trim().split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)?.replace(/[.,]$/, '')];
  return [first.replace(/,$/, ''), last, words.length];
}

const propose = (number: number) => {
  const copy = piecesOf(readFileSync(file, 'utf8'))[number - 1] ?? '';
  const locale = facts[number - 1]?.locale ?? '';
  return parseCopy(copy, { categories: [], persons: [], locale });
};

(isThere ? describe : describe.skip)('the pieces of copy beside the repository', () => {
  it('are eight', () => {
    expect(piecesOf(readFileSync(file, 'utf8'))).toHaveLength(facts.length);
  });

  it.each(facts.map((expected, index) => [index + 1, expected] as const))(
    'have the people and quotes of number %i',
    (number, { persons, quotes }) => {
      const proposal = propose(number);
      expect(proposal.persons.map(({ name }) => name)).toEqual(persons);
      const told = proposal.quotes.map(({ text, kind, speaker }) => ({
        stretches: text.split(' … ').map(stretchOf),
        kind,
        speaker,
      }));
      expect(told).toEqual(quotes);
    },
  );

  it('have a page around the story, which number 8 leaves out', () => {
    const { article, byline } = propose(8);
    expect(article).toMatchObject({ category: 'Local sport', credit: 'Reuters', dateline: null });
    expect(article.title).toMatch(/^Harriers .* month$/);
    expect(article.lead).toMatch(/^The captain of the Harriers/);
    expect(article.body).toEqual([]);
    expect(byline).toMatch(/^Petra Lindgaard/);
  });
});
