import type { NamedPerson, Term } from '../../../shared/contracts/translation';

/** What a translator is told of words in the source. */
export interface Hint {
  /** Words as the source may have them. */
  words: string[];
  /** What to write for them, the first one first. */
  translations: string[];
  note: string | null;
  kind: 'term' | 'person';
}

/** A stretch of the source, with what is known of it. */
export interface Segment {
  text: string;
  hint: Hint | null;
}

/** Returns what is known of the words of a source. */
export const hintsOf = (terms: Term[], people: NamedPerson[]): Hint[] => [
  ...terms.map(({ term, translation, note }): Hint => ({
    words: [term],
    translations: [translation],
    note,
    kind: 'term',
  })),
  ...people.map(({ name, sourceForms, forms, role }): Hint => ({
    words: [name, ...sourceForms, ...surnameOf(name)],
    translations: [...new Set([name, ...forms])],
    note: role,
    kind: 'person',
  })),
];

/** A surname alone names a person too, unless it is short. */
const surnameOf = (name: string): string[] => {
  const parts = name.split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last.length >= SHORTEST_STEM ? [last] : [];
};

/** Letters that a word needs before endings are looked for. */
const SHORTEST_STEM = 4;

/** Letters of an ending: Albanian puts article and case there. */
const ENDINGS: Record<string, number | undefined> = { sq: 4 };
const ENDING_ELSEWHERE = 2;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOfWord = (word: string, ending: number): string => {
  if (word.length < SHORTEST_STEM) return escaped(word);
  const stem = word.replace(/[aeëiouy]$/iu, '');
  return `${escaped(stem)}\\p{L}{0,${ending}}`;
};

const patternOf = (words: string, ending: number): string =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => patternOfWord(word, ending))
    .join('\\s+');

/**
 * Returns a text cut where hints are known, longest words first; they are found with endings, in any case.
 * @param locale BCP 47, of the text
 */
export const segmentsOf = (text: string, hints: Hint[], locale: string): Segment[] => {
  const ending = ENDINGS[locale.split('-')[0] ?? ''] ?? ENDING_ELSEWHERE;
  const known = hints
    .flatMap((hint) => hint.words.map((words) => ({ words, hint })))
    .filter(({ words }) => words.trim() !== '')
    .sort((one, other) => other.words.length - one.words.length);
  if (known.length === 0) return text === '' ? [] : [{ text, hint: null }];
  const groups = known.map(({ words }) => `(${patternOf(words, ending)})`).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}\\p{N}])`, 'giu');
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const group = match.slice(1).findIndex((found: string | undefined) => found !== undefined);
    if (match.index > end) segments.push({ text: text.slice(end, match.index), hint: null });
    segments.push({ text: match[0], hint: known[group]?.hint ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ text: text.slice(end), hint: null });
  return segments;
};
