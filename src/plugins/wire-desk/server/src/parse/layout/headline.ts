import { cut, type Piece } from './piece';

/** What agencies print before a headline: "UPDATE 2-", "REFILE-", "1st Ld-Writethru:". */
const mark =
  /^((refile|update \d+|wrapup \d+|corrected|rpt|recast|breaking|urgent|urgjente|e fundit|exclusive|ekskluzive|\d+(st|nd|rd|th) ld(-writethru)?)\s?[-–—:/]+\s*)+/iu;

/** The length of an agency's mark before a headline, in characters; 0 if there is none. */
export function markOf(line: string): number {
  const end = mark.exec(line.slice(0, 80))?.[0].length ?? 0;
  return end === line.length ? 0 : end;
}

/** The pieces of the line of the headline: the agency's mark before it, and the headline. */
export function splitHeadline(piece: Piece): Piece[] {
  const end = markOf(piece.text);
  return end === 0 ? [piece] : cut({ ...piece, part: 'slug' }, end, 'headline');
}
