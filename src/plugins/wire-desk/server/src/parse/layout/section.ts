import { fold } from '../language/fold';
import { sectionNames } from '../language/sections';
import { isSentence } from './furniture';
import type { KnownCategory } from '../proposal/proposal';
import { mark, openIndexes, type Slip } from './slip';

export interface FoundCategory {
  name: string;
  documentId: string | null;
}

/** The known category that has this name in any locale, whatever its case and diacritics. */
export function findCategory(line: string, known: KnownCategory[]): FoundCategory | null {
  const wanted = fold(line);
  for (const category of known) {
    const name = category.names.find((candidate) => fold(candidate) === wanted);
    if (name !== undefined) return { name, documentId: category.documentId };
  }
  return null;
}

/** The last step of a path such as "Ballina / Bota", or the line itself. */
function lastStep(line: string): string {
  return (
    line
      .split(/\s*[>›»|/•·]\s*/)
      .filter((step) => step !== '')
      .at(-1) ?? line
  ).trim();
}

function couldBeSection(line: string): boolean {
  return /^[\p{L}\p{N}& -]{2,30}$/u.test(line) && line.split(' ').length <= 3;
}

/** "BOTA" on the page is the category Bota; "EU" stays. */
function lowered(name: string): string {
  const shouted = name.length > 3 && name === name.toUpperCase();
  return shouted ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** Whether the newsroom's list is needed to take this line for a section. */
function isSectionAlone(
  line: string,
  next: string | undefined,
  afterNext: string | undefined,
): boolean {
  if (!couldBeSection(line) || next === undefined || isSentence(next)) return false;
  if (sectionNames.has(fold(line))) return true;
  if (afterNext === undefined) return false;
  const words = line.split(' ').length;
  const repeated = fold(afterNext) === fold(next);
  return (repeated && words <= 2) || (words === 1 && next.split(' ').length >= 4);
}

/** Marks the section above the first sentence: a known category, or a short line before the headline. */
export function markSection(
  slips: Slip[],
  known: KnownCategory[],
): { slips: Slip[]; category: FoundCategory | null } {
  const open = openIndexes(slips);
  const firstSentence = open.findIndex((index) => isSentence(slips[index]?.text ?? ''));
  const above = open.slice(0, firstSentence < 0 ? open.length - 1 : firstSentence).slice(0, 8);
  const textAt = (index: number | undefined) =>
    index === undefined ? undefined : slips[index]?.text;
  for (const index of above) {
    const category = findCategory(lastStep(slips[index]?.text ?? ''), known);
    if (category) return { slips: mark(slips, index, 'section'), category };
  }
  const [first, second, third] = open;
  const line = textAt(first);
  if (first === undefined || line === undefined) return { slips, category: null };
  const name = lastStep(line);
  if (!isSectionAlone(name, textAt(second), textAt(third))) return { slips, category: null };
  return {
    slips: mark(slips, first, 'section'),
    category: { name: lowered(name), documentId: null },
  };
}
