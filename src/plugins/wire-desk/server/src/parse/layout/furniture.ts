import { isDate } from './dates';
import { fold } from '../language/fold';
import { blockHeadings, furnitureLines, noteOpenings } from '../language/furniture';
import type { Piece } from './piece';

/** Removes bullets, arrows and colons around a line. */
export function bare(line: string): string {
  return fold(line)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

const closing = String.raw`["”“»’')\]]*(\s*[/(\[|].{1,40})?$`;
const stopped = new RegExp(`[.…]${closing}`, 'u');
const asked = new RegExp(`[?!]${closing}`, 'u');

/** Whether the line reads as a sentence of a story. Headlines ask and exclaim, but briefly. */
export function isSentence(line: string): boolean {
  const end = line.slice(-80);
  return (line.length > 30 && stopped.test(end)) || (line.length > 120 && asked.test(end));
}

function isNote(line: string): boolean {
  const colon = line.search(/[:：]/);
  if (line.length > 160) return false;
  if (colon > 0 && colon < 30 && noteOpenings.has(bare(line.slice(0, colon)))) return true;
  if (/\bcontributed (to this (report|story|article)|reporting)\b/i.test(line)) return true;
  return /^[(\[—–-]?\s*(reporting|additional reporting|editing|writing) by /i.test(line);
}

function isFurniture(line: string): boolean {
  const text = bare(line);
  return text === '' || furnitureLines.has(text) || isDate(line) || isNote(line);
}

/** Marks the lines of the page that are no part of the story as furniture. */
export function markFurniture(pieces: Piece[]): Piece[] {
  return pieces.map((piece) =>
    piece.part === 'undecided' && isFurniture(piece.text) ? { ...piece, part: 'furniture' } : piece,
  );
}

/** Marks the block beneath the story. Above the first sentence such a heading is only the name of the page. */
export function markBlockBeneath(pieces: Piece[]): Piece[] {
  const firstSentence = pieces.findIndex(
    (piece) => piece.part === 'undecided' && isSentence(piece.text),
  );
  const isHeading = (piece: Piece) =>
    piece.part !== 'headline' && blockHeadings.has(bare(piece.text));
  const heading = pieces.findIndex((piece, index) => index > firstSentence && isHeading(piece));
  const cut = firstSentence < 0 || heading < 0 ? pieces.length : heading;
  return pieces.map((piece, index) =>
    index >= cut || isHeading(piece) ? { ...piece, part: 'furniture' } : piece,
  );
}
