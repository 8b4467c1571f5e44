import type { Row } from './rows';
import { foldedWords } from './words';

/** Fewer words than these may well be said twice. */
const TELLING = 3;

/** Returns how often folded words are in others. The space after one is that before the next. */
const timesIn = (words: string, folded: string): number => {
  let times = 0;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length - 1)) {
    times += 1;
  }
  return times;
};

/**
 * Returns the quote of a list that has words already, as a whole or as a part of it, and its place, from 1; null where none has.
 * One or two words that the story has elsewhere, too, are a quote of their own.
 */
export const recordedWith = <Listed extends Pick<Row, 'text'>>(
  words: string,
  rows: Listed[],
  paragraphs: string[],
): { row: Listed; place: number } | null => {
  const own = foldedWords(words);
  if (own.trim() === '') return null;
  const texts = rows.map(({ text }) => foldedWords(text));
  const whole = texts.indexOf(own);
  const index = whole >= 0 ? whole : texts.findIndex((text) => text.includes(own));
  const row = rows[index];
  if (!row) return null;
  const isTelling = own.trim().split(' ').length >= TELLING;
  const times = (of: string[]): number => of.reduce((sum, text) => sum + timesIn(own, text), 0);
  const isElsewhere = times(paragraphs.map(foldedWords)) > times(texts);
  return whole >= 0 || isTelling || !isElsewhere ? { row, place: index + 1 } : null;
};
