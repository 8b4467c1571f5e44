import { isDate } from './dates';
import { fold } from './fold';
import { blockHeadings, bylineOpenings, furnitureLines, noteOpenings } from './language/furniture';
import { mark, openIndexes, type Slip } from './slip';

/** A line without the bullets, arrows and colons around it. */
function bare(line: string): string {
  return fold(line)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

/** Whether the line reads as a sentence of a story. */
export function isSentence(line: string): boolean {
  return line.length > 60 && /[.!?…]["”“»’')\]]*(\s*[/(\[|].{1,40})?$/u.test(line);
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

/** Takes off what the page prints around the story, wherever it stands. */
export function markFurniture(slips: Slip[]): Slip[] {
  return slips.map((slip) =>
    slip.part === 'open' && isFurniture(slip.text) ? { ...slip, part: 'furniture' } : slip,
  );
}

/**
 * Takes off the block beneath the story with everything in it. Above the first sentence such a
 * heading is only the name of the page.
 */
export function markBlockBeneath(slips: Slip[]): Slip[] {
  const firstSentence = slips.findIndex((slip) => slip.part === 'open' && isSentence(slip.text));
  const isHeading = (slip: Slip) => slip.part !== 'title' && blockHeadings.has(bare(slip.text));
  const heading = slips.findIndex((slip, index) => index > firstSentence && isHeading(slip));
  const cut = firstSentence < 0 || heading < 0 ? slips.length : heading;
  return slips.map((slip, index) =>
    index >= cut || isHeading(slip) ? { ...slip, part: 'furniture' } : slip,
  );
}

/** "By Jane Roe", "Nga Arta Hoxha": between the headline and the first sentence. */
export function markByline(slips: Slip[]): Slip[] {
  const open = openIndexes(slips);
  const index = open.slice(0, 3).find((at) => isByline(slips[at]?.text ?? ''));
  return index === undefined ? slips : mark(slips, index, 'byline');
}

function isByline(line: string): boolean {
  const [first = '', second = '', ...rest] = line.split(' ');
  const opening = [bare(`${first} ${second}`), bare(first)].find((words) =>
    bylineOpenings.has(words),
  );
  const written = line.replace(/^[^:]{1,20}:\s*/, '').split(' ');
  const name = opening?.includes(' ')
    ? rest
    : written.length > rest.length + 1
      ? written.slice(1)
      : written;
  return (
    opening !== undefined &&
    line.length <= 80 &&
    name.length > 0 &&
    name.length <= 8 &&
    !/[.!?]$/.test(line) &&
    name.every((word) => /^(\p{Lu}|dhe$|and$|[&,/|])/u.test(word))
  );
}
