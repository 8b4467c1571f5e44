import type { Piece } from './piece';

/** The `maxLength` of an article's `lead`. */
const longestStandfirst = 500;

/** Where the standfirst ends: after the last sentence that fits. 0 when not even the first one does. */
function lastStopWithin(text: string, length: number): number {
  const stops = [...text.slice(0, length + 1).matchAll(/[.!?…]["”“»’')\]]*(?=\s)/gu)];
  const last = stops.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** The pieces of the first paragraph: the standfirst and, if it is too long, the rest as body. No sentence is cut. */
export function splitStandfirst(pieces: Piece[], index: number | undefined): Piece[] {
  const text = index === undefined ? undefined : pieces[index]?.text;
  if (text === undefined) return [];
  if (text.length <= longestStandfirst) return [{ text, part: 'standfirst' }];
  const end = lastStopWithin(text, longestStandfirst);
  const fitting: Piece[] = end === 0 ? [] : [{ text: text.slice(0, end), part: 'standfirst' }];
  return [...fitting, { text: text.slice(end).trim(), part: 'body' }];
}
