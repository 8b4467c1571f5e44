/** Role of a piece of the copy on the page; `undecided` until a rule claims it. */
export type Part =
  | 'undecided'
  | 'furniture'
  | 'section'
  | 'headline'
  | 'repeat'
  | 'byline'
  | 'dateline'
  | 'standfirst'
  | 'body'
  | 'credit';

/** A piece of the copy. The pieces in order contain each letter of it once. */
export interface Piece {
  text: string;
  part: Part;
}

export function undecidedIndexes(pieces: Piece[]): number[] {
  return pieces.flatMap((piece, index) => (piece.part === 'undecided' ? [index] : []));
}

export function mark(pieces: Piece[], index: number, part: Part): Piece[] {
  return pieces.map((piece, at) => (at === index ? { ...piece, part } : piece));
}

export function textsOf(pieces: Piece[], part: Part): string[] {
  return pieces.filter((piece) => piece.part === part).map((piece) => piece.text);
}
