import { bare } from './furniture';
import { bylineOpenings } from '../language/furniture';
import { mark, undecidedIndexes, type Piece } from './piece';

/** Longest byline in words: two writers. */
const longestByline = 9;

/** How many words of the line open a byline: "By", "Shkruar nga:"; 0 when it is none. */
function wordsOfOpening(words: string[]): number {
  const two = bare(words.slice(0, 2).join(' '));
  if (words.length > 2 && bylineOpenings.has(two)) return 2;
  return bylineOpenings.has(bare(words[0] ?? '')) ? 1 : 0;
}

function isName(word: string): boolean {
  return /^(\p{Lu}|dhe$|and$|[&,/|])/u.test(word);
}

function isByline(line: string): boolean {
  const words = line.split(' ');
  const names = words.slice(wordsOfOpening(words));
  return (
    names.length < words.length &&
    names.length > 0 &&
    words.length <= longestByline &&
    !/[.!?]$/.test(line) &&
    names.every(isName)
  );
}

/** "By Jane Roe", "Nga Arta Hoxha": between the headline and the first sentence. */
export function markByline(pieces: Piece[]): Piece[] {
  const index = undecidedIndexes(pieces)
    .slice(0, 3)
    .find((at) => isByline(pieces[at]?.text ?? ''));
  return index === undefined ? pieces : mark(pieces, index, 'byline');
}

export function withoutOpening(byline: string): string {
  const words = byline.split(' ');
  return words.slice(wordsOfOpening(words)).join(' ');
}
