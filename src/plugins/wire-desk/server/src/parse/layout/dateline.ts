import { isDate } from './dates';
import { fold } from '../language/fold';
import { agencies } from '../language/agencies';
import type { Dateline } from '../proposal/proposal';

const word = String.raw`\p{Lu}[\p{L}'’.]*(?:-\p{L}+)*`;
/** AFP's "Mansoura (Egypt) (AFP)". */
const country = String.raw`(?: \(\p{Lu}[\p{L} ]{2,24}\)(?=\s*[(/\[]))?`;
const place = String.raw`(${word}(?:[ /]${word}){0,3}${country})`;
const rest = String.raw`((?:,\s*[\p{L}\p{N}.'’ ]{1,24}){0,3}?)`;
const agency = String.raw`(?:\s*[(/\[]\s*([\p{L}\p{N}./ ]{2,30}?)\s*[)/\]])?`;
const pattern = new RegExp(
  String.raw`^${place}${rest}${agency}\s*(?:--|[-–—])\s*(?=["“„«‘(]?[\p{L}\p{N}])`,
  'u',
);

/** Capitalised words before a dash that are labels of the page, not places. */
const cries = new Set([
  'breaking',
  'exclusive',
  'update',
  'live',
  'watch',
  'video',
  'analysis',
  'urgent',
]);

/** The beginning of a paragraph that could hold a dateline, in characters. */
const reach = 120;

export interface DatedParagraph {
  dateline: Dateline;
  agency: string | null;
  /** The dateline with its dash, as printed. */
  printed: string;
  text: string;
}

function isCapitals(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase();
}

/** Splits ", Ukraine, Dec 9" into what belongs to the place and the date. */
function placeAndDate(name: string, tail: string): Dateline {
  const parts = tail
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const firstDate = parts.findIndex(isDate);
  const placeParts = firstDate < 0 ? parts : parts.slice(0, firstDate);
  const dateParts = firstDate < 0 ? [] : parts.slice(firstDate);
  return {
    place: [name, ...placeParts].join(', '),
    date: dateParts.length > 0 ? dateParts.join(', ') : null,
  };
}

/** "Steblevë – Rruga mbaron…": a place in small letters with neither date nor agency, before a new sentence. */
const placeAlone =
  /^(\p{Lu}\p{Ll}[\p{L}'’-]{1,20}(?: \p{Lu}\p{Ll}[\p{L}'’-]{1,20})?)\s?[–—]\s?(?=["“„«‘]?\p{Lu}\p{Ll})/u;

/** Splits off what is a dateline only at the beginning of the story. */
export function splitPlace(paragraph: string): DatedParagraph | null {
  const [printed, place] = placeAlone.exec(paragraph.slice(0, reach)) ?? [];
  if (printed === undefined || place === undefined || cries.has(fold(place))) return null;
  if (agencies.has(fold(place)) || /\s[–—]\s/u.test(paragraph.slice(printed.length, reach)))
    return null;
  const text = paragraph.slice(printed.length);
  return { dateline: { place, date: null }, agency: null, printed: printed.trim(), text };
}

/** Splits off a dateline: "KYIV, Dec 9 (Reuters) - ". A place not in capitals needs a date or an agency beside it. */
export function splitDateline(paragraph: string): DatedParagraph | null {
  const match = pattern.exec(paragraph.slice(0, reach));
  if (!match) return null;
  const [printed, name = '', tail = '', printedAgency] = match;
  const dateline = placeAndDate(name, tail);
  const known = printedAgency !== undefined && agencies.has(fold(printedAgency));
  const sure = dateline.date !== null || known;
  const spaced = /\s(?:--|[-–—])\s*$|(?:--|[–—])\s*$|[)/\]]\s*-\s*$/u.test(printed);
  if (!spaced || cries.has(fold(name)) || agencies.has(fold(name))) return null;
  if (!sure && !(isCapitals(name) && tail.split(',').length <= 2)) return null;
  return {
    dateline,
    agency: known ? printedAgency.trim() : null,
    printed: printed.trim(),
    text: paragraph.slice(printed.length),
  };
}
