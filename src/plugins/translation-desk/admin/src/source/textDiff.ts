import { diffWordsWithSpace } from 'diff';

/** A stretch of a text, and whether it was added to or removed from the text before. */
export interface Piece {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** Words added and removed beyond which a text counts as written anew: comparing two unlike texts takes quadratic time. */
const MOST_EDITS = 2_000;

/** Returns what changed from one text to another, word by word. */
export const diffTexts = (before: string, after: string): Piece[] => {
  if (before === after) return plain(after);
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
};

/** Returns a text in which nothing changed. */
export const plain = (text: string): Piece[] => (text === '' ? [] : [{ text, kind: 'same' }]);

/**
 * Returns the pieces of each line of the text after. A line that was removed shows at the end of the line before it, as it
 * has none of its own.
 */
export const linesOf = (pieces: Piece[]): Piece[][] => {
  const lines: Piece[][] = [[]];
  for (const { text, kind } of pieces) {
    const parts = kind === 'removed' ? [text] : text.split('\n');
    parts.forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, kind });
    });
  }
  return lines;
};
