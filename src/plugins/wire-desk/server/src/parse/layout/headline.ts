import { fold } from '../language/fold';
import { mark, undecidedIndexes, type Piece } from './piece';

/** The `maxLength` of an article's `title`; a longer line is a paragraph. */
const longestHeadline = 200;

/** A headline as it is compared with its repeat: letters and figures only. */
function bareHeadline(line: string): string {
  return fold(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Marks the first line that no rule has claimed yet as the headline. */
export function markHeadline(pieces: Piece[]): Piece[] {
  const first = undecidedIndexes(pieces)[0];
  const fits = first !== undefined && (pieces[first]?.text.length ?? 0) <= longestHeadline;
  return fits ? mark(pieces, first, 'headline') : pieces;
}

/** Pages print the headline again above the story; that is no standfirst. */
export function markRepeats(pieces: Piece[]): Piece[] {
  const headline = pieces.find((piece) => piece.part === 'headline');
  if (!headline) return pieces;
  const wanted = bareHeadline(headline.text);
  return pieces.map((piece) =>
    piece.part === 'undecided' && wanted !== '' && bareHeadline(piece.text) === wanted
      ? { ...piece, part: 'repeat' }
      : piece,
  );
}
