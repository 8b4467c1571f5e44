/** Role of a piece of the copy on the page. `note` is what isn't meant for readers, `slug` what an agency prints about its copy. */
export type Part =
  | 'furniture'
  | 'section'
  | 'headline'
  | 'repeat'
  | 'byline'
  | 'time'
  | 'dateline'
  | 'standfirst'
  | 'body'
  | 'subhead'
  | 'caption'
  | 'credit'
  | 'note'
  | 'slug';

/** A piece of the copy. The pieces in order contain each letter of it once. */
export interface Piece {
  text: string;
  part: Part;
  /** UTF-16 offset in the normalised copy, where `\n` stands for some of the spaces of the text. */
  start: number;
}

/** Splits a piece before an offset into its text. Spaces beside the cut are dropped. */
export function cut({ text, part, start }: Piece, at: number, second: Part = part): Piece[] {
  const rest = text.slice(at).trimStart();
  return [
    { text: text.slice(0, at).trimEnd(), part, start },
    { text: rest, part: second, start: start + text.length - rest.length },
  ];
}
