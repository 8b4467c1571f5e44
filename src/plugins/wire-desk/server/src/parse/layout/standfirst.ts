import { cut, type Piece } from './piece';

/** The `maxLength` of an article's `lead`. */
const longestStandfirst = 500;

/** Where the standfirst ends: after the last sentence that fits. 0 when not even the first one does. */
function lastStopWithin(text: string, length: number): number {
  const stops = [...text.slice(0, length + 1).matchAll(/[.!?…]["”“»’')\]]*(?=\s)/gu)];
  const last = stops.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** The pieces of the first paragraph: the standfirst and, if it is too long, the rest as body. No sentence is cut. */
export function splitStandfirst(piece: Piece): Piece[] {
  if (piece.text.length <= longestStandfirst) return [{ ...piece, part: 'standfirst' }];
  const end = lastStopWithin(piece.text, longestStandfirst);
  if (end === 0) return [{ ...piece, part: 'body' }];
  return cut({ ...piece, part: 'standfirst' }, end, 'body');
}
