import { coverage, shinglesOf, wordsOf } from '../copy/shingles';
import { plainParagraphs } from './paragraphs';

/** How much of the words of the text the HTML has to have, of 1: else it shows something else. */
const SAME = 0.9;

/** Ends of lines that end a paragraph too, with what closes a quote or bracket after them. */
const SENTENCE_END = /[.!?…:][\p{Pe}\p{Pf}"'”’]*$/u;

/** Whether the line breaks within the paragraphs of a text are where its lines were full, and not between paragraphs. */
const isWrapped = (paragraphs: string[]): boolean => {
  const broken = paragraphs.flatMap((paragraph) => paragraph.split('\n').slice(0, -1));
  const ends = broken.filter((line) => SENTENCE_END.test(line)).length;
  return broken.length > 0 && ends * 2 < broken.length;
};

/**
 * Whether the text of a clipboard's HTML has paragraphs that its plain text lacks, and the same words: word processors and some
 * pages put one line break between paragraphs. Not where the HTML has a paragraph for each line, as that of a terminal.
 */
export const isRicher = (rich: string, plain: string): boolean => {
  const own = plainParagraphs(plain);
  if (plainParagraphs(rich).length <= own.length || isWrapped(own)) return false;
  return coverage(wordsOf(plain), new Set(shinglesOf(wordsOf(rich)))) >= SAME;
};
