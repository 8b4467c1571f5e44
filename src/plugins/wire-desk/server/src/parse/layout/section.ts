import { fold } from '../language/fold';
import type { KnownCategory } from '../proposal/proposal';
import type { Piece } from './piece';

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
export function lastStep(line: string): string {
  return (
    line
      .split(/\s*[>›»|/•·]\s*/)
      .filter((step) => step !== '')
      .at(-1) ?? line
  ).trim();
}

/** "BOTA" on the page is the category Bota; "EU" stays. */
function lowered(name: string): string {
  const shouted = name.length > 3 && name === name.toUpperCase();
  return shouted ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** The category that the sections of a page name: the first that the newsroom knows, else the one nearest the headline. */
export function categoryOf(pieces: Piece[], known: KnownCategory[]): FoundCategory | null {
  const names = pieces.filter(({ part }) => part === 'section').map(({ text }) => lastStep(text));
  for (const name of names) {
    const category = findCategory(name, known);
    if (category) return category;
  }
  const name = names.at(-1);
  return name === undefined ? null : { name: lowered(name), documentId: null };
}
