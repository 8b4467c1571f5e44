import { gramsOf, pairsOf } from '../grams';
import { GAP } from '../index-terms';
import type { IndexedRow } from '../indexed-row';

/*
 * PostgreSQL's limits (manual §12.11): 1,048,575 bytes a tsvector, 2,046 a lexeme, 255 positions of a lexeme, none above 16,383.
 */
const MAX_BYTES = 900_000;
const MAX_LEXEME = 2046;
const MAX_POSITION = 16_383;
const MAX_POSITIONS = 255;

/** Bytes of a lexeme besides its letters: padding, and the number of its positions. */
const OVERHEAD = 3;
const POSITION = 2;

/** Collects lexemes up to the size that PostgreSQL takes. Terms have neither quotation marks nor backslashes. */
const createVector = () => {
  const lexemes = new Map<string, number[]>();
  let room = MAX_BYTES;
  let isLossy = false;

  /** Adds a lexeme; returns its positions, or null if it is too large. */
  const add = (term: string): number[] | null => {
    const known = lexemes.get(term);
    if (known !== undefined) return known;
    const bytes = Buffer.byteLength(term);
    if (bytes > MAX_LEXEME || bytes + OVERHEAD > room) return null;
    room -= bytes + OVERHEAD;
    const positions: number[] = [];
    lexemes.set(term, positions);
    return positions;
  };

  return {
    add,

    /** Adds the terms of a text with their positions; one without a position is found as a word. */
    addText(text: string): void {
      text.split(' ').forEach((term, at) => {
        if (term === '' || term === GAP) return;
        const positions = add(term);
        const hasPlace = at < MAX_POSITION && room >= POSITION;
        if (positions === null || !hasPlace || positions.length >= MAX_POSITIONS) {
          isLossy = true;
          return;
        }
        positions.push(at + 1);
        room -= POSITION;
      });
    },

    /** Whether a term or a position was left out. */
    isLossy: (): boolean => isLossy,

    toString: (): string =>
      [...lexemes]
        .map(([term, positions]) =>
          positions.length === 0 ? `'${term}'` : `'${term}':${positions.join(',')}`,
        )
        .join(' '),
  };
};

/**
 * Returns a `tsvector` as text: filters, words of the head, and words of the text from the start. Where it lacks positions it has
 * pairs of neighbours, by which phrases are found, the last ones first: those lack positions.
 */
export const toTsvector = ({ text, head, filters }: IndexedRow): string => {
  const vector = createVector();
  filters.split(' ').filter(Boolean).forEach(vector.add);
  vector.addText(head);
  vector.addText(text);
  if (vector.isLossy()) [...pairsOf(head), ...pairsOf(text).toReversed()].forEach(vector.add);
  return vector.toString();
};

const isPair = (gram: string): boolean => !gram.startsWith('~');

/** Returns a `tsvector` of grams as text: those of the head, then beginnings of words, then pairs. */
export const toGrams = ({ text, head }: IndexedRow): string => {
  const vector = createVector();
  const grams = gramsOf(text);
  const ordered = [...grams.filter((gram) => !isPair(gram)), ...grams.filter(isPair)];
  [...gramsOf(head), ...ordered].forEach(vector.add);
  return vector.toString();
};
