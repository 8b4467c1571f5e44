import { fold } from '../language/fold';
import { sectionNames } from '../language/sections';
import { isSentence } from './furniture';
import type { KnownCategory } from '../proposal/proposal';
import { mark, undecidedIndexes, type Piece } from './piece';

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
  pieces: Piece[],
  known: KnownCategory[],
): { pieces: Piece[]; category: FoundCategory | null } {
  const undecided = undecidedIndexes(pieces);
  const firstSentence = undecided.findIndex((index) => isSentence(pieces[index]?.text ?? ''));
  const end = firstSentence < 0 ? undecided.length - 1 : firstSentence;
  const above = undecided.slice(0, Math.min(end, 8));
  const textAt = (index: number | undefined) =>
    index === undefined ? undefined : pieces[index]?.text;
  for (const index of above) {
    const category = findCategory(lastStep(pieces[index]?.text ?? ''), known);
    if (category) return { pieces: mark(pieces, index, 'section'), category };
  }
  const [first, second, third] = undecided;
  const line = textAt(first);
  if (first === undefined || line === undefined) return { pieces, category: null };
  const name = lastStep(line);
  if (!isSectionAlone(name, textAt(second), textAt(third))) return { pieces, category: null };
  return {
    pieces: mark(pieces, first, 'section'),
    category: { name: lowered(name), documentId: null },
  };
}
