import type { Proposed } from '../engine';
import { lineWords, linesOf } from '../pages/read-pages';
import type { GoldPage } from '../pages/page';
import { folded, wordsOf } from './words';

/** Where a line of the copy ends: in a field of the article, or left out. */
export type Place = 'title' | 'lead' | 'body' | 'out';

const places: Record<string, Place> = { title: 'title', lead: 'lead', body: 'body' };

/** Returns the place of each line by the gold layout; a heading between paragraphs is body. */
export function goldPlaces(layout: string): Place[] {
  return lineWords(layout).map((word) => places[word === 'subhead' ? 'body' : word] ?? 'out');
}

interface Word {
  word: string;
  line: number;
  place: Place | null;
}

/** Returns the words of a line or a part; those of "___" are the line itself. */
function plainWords(text: string): string[] {
  const words = wordsOf(folded(text).replaceAll('-', ' '));
  return words.length > 0 || text.trim() === '' ? words : [text.trim()];
}

/** Returns where the words of a part of the article begin in the copy, contiguous and not yet taken; -1 if nowhere. */
function runOf(part: string[], words: Word[], from: number): number {
  return words.findIndex(
    (_, start) =>
      start >= from &&
      part.every((word, at) => {
        const found = words[start + at];
        return found?.word === word && found.place === null;
      }),
  );
}

/** A part that is not contiguous in the copy takes the whole lines that are in it. */
function takeLines(part: string[], words: Word[], place: Place, from: number): void {
  const text = ` ${part.join(' ')} `;
  for (const line of new Set(words.slice(from).map((word) => word.line))) {
    const own = words.filter((word) => word.line === line);
    const isIn = text.includes(` ${own.map(({ word }) => word).join(' ')} `);
    if (isIn && own.every((word) => word.place === null)) {
      for (const word of own) word.place = place;
    }
  }
}

/** Takes the words of a part for its place. Returns where the next part may begin. */
function take(part: string[], words: Word[], place: Place, from: number): number {
  if (part.length === 0) return from;
  const start = runOf(part, words, from);
  if (start === -1) takeLines(part, words, place, from);
  else for (const word of words.slice(start, start + part.length)) word.place = place;
  return start === -1 ? from : start + part.length;
}

function placeOf(words: Word[]): Place {
  const count = (place: Place) => words.filter((word) => (word.place ?? 'out') === place).length;
  const order: Place[] = ['body', 'lead', 'title', 'out'];
  return order.reduce((best, place) => (count(place) > count(best) ? place : best));
}

/** A headline that is there twice is the one that gold calls it. */
function headlineStart({ layout }: GoldPage, title: string[], words: Word[]): number {
  const headline = lineWords(layout).indexOf('title');
  const first = words.findIndex(({ line }) => line === headline);
  const start = first === -1 ? -1 : runOf(title, words, first);
  return words[start]?.line === headline ? start : 0;
}

/** Returns the place of each line by the proposal: that of most of its words. */
export function proposedPlaces(page: GoldPage, { title, lead, body }: Proposed['article']) {
  const lines = linesOf(page.copy).map(plainWords);
  const words = lines.flatMap((line, index) =>
    line.map((word): Word => ({ word, line: index, place: null })),
  );
  take(
    plainWords(title ?? ''),
    words,
    'title',
    headlineStart(page, plainWords(title ?? ''), words),
  );
  let cursor = take(plainWords(lead ?? ''), words, 'lead', 0);
  for (const paragraph of body) cursor = take(plainWords(paragraph), words, 'body', cursor);
  return lines.map((_, index) => placeOf(words.filter(({ line }) => line === index)));
}
