import { agencies } from '../language/agencies';
import { fold } from '../language/fold';
import { bylineOpenings, writerWords } from '../language/furniture';
import { sectionWords } from '../language/sections';
import { words } from '../language/words';
import { timeShare } from './dates';
import { openingOf, readLine, type Reading } from './reading';

/** Longest byline in words: three writers with their roles. */
const longest = 26;

/** Openings that are words of a sentence too, unless a colon follows. */
const withColon = words(`
  words text report interview tekst teksti raporton raportoi gazetar gazetare gazetari gazetarja
`);

/** Small words inside names and between them. */
const particles = words(
  'ap mac van von der den de del della di da dos du la le el al bin ibn ter ten y',
);
const joints = words('and dhe in at for from of the ne per nga now earlier');

export interface Byline {
  names: string[];
  /** The names as they are stored: "A, B and C". */
  printed: string;
  /** Words that open it: "By", "Shkruar nga". 0 if it has none. */
  opening: number;
  /** The share of words that are neither names nor roles, of 1. */
  rest: number;
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** The name at the beginning of an item, without the place or role that follows: "Petra Lind in Oslo". */
function nameOf(item: string): string[] {
  const parts = item.split(' ').filter((word) => word !== '');
  const end = parts.findIndex((word) => !isCapital(word) && !particles.has(fold(word)));
  const name = end < 0 ? parts : parts.slice(0, end);
  while (name.length > 0 && particles.has(fold(name.at(-1) ?? ''))) name.pop();
  const after = fold(parts[name.length] ?? '');
  if (name.length > 2 && writerWords.has(after)) name.pop();
  const isRole = name.some((word) => writerWords.has(fold(word)) || word.endsWith(':'));
  const isPaper = /^(the|gazeta|radio|tv)$/u.test(fold(name[0] ?? ''));
  const isOther =
    agencies.has(fold(name.join(' '))) || name.every((w) => sectionWords.has(fold(w)));
  return isRole || isOther || isPaper || name.length > 5 || name.some((w) => /\d/.test(w))
    ? []
    : name;
}

/** The words of the place after a name: "Petra Lind in Oslo", "at the Borough Park". */
function placeAfter(item: string, name: string[]): string[] {
  const after = item.split(' ').slice(name.length);
  return name.length > 0 && joints.has(fold(after[0] ?? '')) ? after.slice(0, 6) : [];
}

/** The text of a byline after its opening, without what is in brackets, and without a time or agency beside it. */
function writersIn(line: Reading, opening: number): string {
  const first = line.openings.at(-1) ?? '';
  const isLabelled = opening === 1 && withColon.has(first);
  const last = isLabelled ? ':' : line.words.slice(0, opening).join(' ');
  const text = opening === 0 ? line.head : line.head.slice(line.head.indexOf(last) + last.length);
  const segments = text
    .replace(/[([][^)\]]{0,60}[)\]]/gu, ' ')
    .split(/\s[|•·–—]\s|\s-\s|\s\/\s/u)
    .filter((segment) => timeShare(segment) < 0.6);
  return segments.join(', ').replace(/^[\s:–—-]+|[\s.:,]+$/gu, '');
}

function joined(names: string[], text: string): string {
  const joint = /\s(and|dhe|&)\s/u.exec(text)?.[1];
  const [last, ...others] = names.toReversed();
  if (others.length === 0 || joint === undefined) return names.join(', ');
  return `${others.toReversed().join(', ')} ${joint === '&' ? 'and' : joint} ${last ?? ''}`;
}

/** Reads the writers' names in a line; null if it names nobody. */
export function readByline(line: Reading): Byline | null {
  if (line.count > longest || line.words.length === 0) return null;
  let opening = openingOf(line, bylineOpenings);
  const first = line.folded.slice(0, opening).join(' ');
  if (withColon.has(first) && !/^[^:]{1,30}:/.test(line.head)) opening = 0;
  const text = writersIn(line, opening);
  const items = text
    .split(/[,;&/]|\s(?:and|dhe)\s/u)
    .map((item) => item.trim().replace(/^(?:and|dhe)\s+/u, ''));
  const found = items.map(nameOf);
  const names = found.filter(
    (name, at) => name.length > 1 || (opening > 0 && at === 0 && name.length > 0),
  );
  if (names.length === 0) return null;
  const places = items.flatMap((item, at) => placeAfter(item, found[at] ?? []));
  const accounted = new Set(
    [...names.flat(), ...places].flatMap((name) => fold(name).split(/[^\p{L}\p{N}'-]+/u)),
  );
  const rest = line.folded
    .slice(opening)
    .flatMap((word) => word.split('/'))
    .filter(
      (word) =>
        !accounted.has(word) && !joints.has(word) && !agencies.has(word) && !writerWords.has(word),
    );
  return {
    names: names.map((name) => name.join(' ')),
    printed: joined(
      names.map((name) => name.join(' ')),
      text,
    ),
    opening,
    rest: rest.length / Math.max(1, line.folded.length - opening),
  };
}

/** The writers' names of the lines of bylines, as they are stored; null if there are none. */
export function bylineOf(texts: string[]): string | null {
  const [first] = texts.flatMap((text) => {
    const byline = readByline(readLine({ text, start: 0, rows: 1 }));
    return byline ? [byline.printed] : [];
  });
  return first ?? null;
}
