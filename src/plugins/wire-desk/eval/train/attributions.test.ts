import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../../server/src/parse/parse-copy';

interface Attributions {
  opening: string;
  paragraphs: { text: string; speaker: string | null }[];
}

const file = readFileSync(path.join(__dirname, 'attributions.json'), 'utf8');
const { opening, paragraphs } = JSON.parse(file) as Attributions;
const known = { locale: 'en', categories: [], persons: [] };

/** Ways to say who speaks; weights are fitted on them too, so that this holds the rules and not the fit. */
describe('who speaks', () => {
  it.each(paragraphs.map(({ text, speaker }) => [text, speaker] as const))(
    'in %s',
    (text, speaker) => {
      const copy = `A headline that stands alone here\n\n${opening}\n\n${text}`;
      expect(parseCopy(copy, known).quotes.at(-1)?.speaker).toBe(speaker);
    },
  );
});
