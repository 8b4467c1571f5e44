import { isDate } from './dates';
import { fold } from '../language/fold';
import { blockHeadings, furnitureLines, noteOpenings } from '../language/furniture';
import type { Slip } from './slip';

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
export function markFurniture(slips: Slip[]): Slip[] {
  return slips.map((slip) =>
    slip.part === 'open' && isFurniture(slip.text) ? { ...slip, part: 'furniture' } : slip,
  );
}

/** Marks the block beneath the story. Above the first sentence such a heading is only the name of the page. */
export function markBlockBeneath(slips: Slip[]): Slip[] {
  const firstSentence = slips.findIndex((slip) => slip.part === 'open' && isSentence(slip.text));
  const isHeading = (slip: Slip) => slip.part !== 'title' && blockHeadings.has(bare(slip.text));
  const heading = slips.findIndex((slip, index) => index > firstSentence && isHeading(slip));
  const cut = firstSentence < 0 || heading < 0 ? slips.length : heading;
  return slips.map((slip, index) =>
    index >= cut || isHeading(slip) ? { ...slip, part: 'furniture' } : slip,
  );
}
