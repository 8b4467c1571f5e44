import type { QuoteChoice } from './decisions';

/** A piece of a paragraph; `quote` is the place of the quote that it belongs to, null for none. */
export interface MarkedPiece {
  text: string;
  quote: number | null;
}

/** Splits a paragraph of the story into the words of quotes and what is between them. */
export const markedText = (text: string, place: number, quotes: QuoteChoice[]): MarkedPiece[] => {
  const marks = quotes
    .flatMap(({ stretches }, quote) =>
      stretches.filter(({ paragraph }) => paragraph === place).map((one) => ({ ...one, quote })),
    )
    .sort((one, other) => one.start - other.start);
  const pieces: MarkedPiece[] = [];
  let read = 0;
  for (const { start, end, quote } of marks) {
    // Of two that overlap, the first is marked.
    if (start < read || end > text.length) continue;
    if (start > read) pieces.push({ text: text.slice(read, start), quote: null });
    pieces.push({ text: text.slice(start, end), quote });
    read = end;
  }
  if (read < text.length) pieces.push({ text: text.slice(read), quote: null });
  return pieces;
};
