import { fold } from '../language/fold';
import { months, weekdays } from '../language/furniture';

const numeric = /^(\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})\.?$/;
const clock = /^\d{1,2}[:.]\d{2}([:.]\d{2})?(am|pm|h)?$/;
const filler = new Set(['at', 'ora', 'ore', 'me', 'e', 'am', 'pm', 'gmt', 'cet', 'utc', 'est']);

/** Number of the month, 1 to 12, or null. */
export function monthNumber(word: string): number | null {
  const name = fold(word).replace(/\.$/, '');
  const index = months.findIndex((names) => names.has(name));
  return index < 0 ? null : index + 1;
}

function isDateWord(word: string): boolean {
  const name = fold(word).replace(/[.,]+$/, '');
  return (
    /^\d{1,2}(st|nd|rd|th)?$|^(19|20)\d{2}$/.test(name) ||
    numeric.test(name) ||
    clock.test(name) ||
    filler.has(name) ||
    weekdays.has(name) ||
    monthNumber(name) !== null
  );
}

/** Whether a text is a date or a time and nothing else: "9 dhjetor 2024, 18:30". */
export function isDate(text: string): boolean {
  const words = text
    .split(/[\s,|–—•·]+|\s-\s|\s\/\s/)
    .filter((word) => word !== '' && word !== '-');
  const bears = words.some(
    (word) =>
      numeric.test(word) ||
      clock.test(fold(word)) ||
      weekdays.has(fold(word)) ||
      monthNumber(word) !== null,
  );
  return words.length > 0 && words.length <= 9 && bears && words.every(isDateWord);
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** The day of a printed date as YYYY-MM-DD: "12 dhjetor 2024", "Dec. 9, 2024", "9.12.2024". Null without a year. */
export function isoDateOf(printed: string): string | null {
  const figures = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(printed);
  if (figures) return iso(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = printed.split(/[\s,.]+/);
  const month = words.map(monthNumber).find((number) => number !== null) ?? null;
  const day = words.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
  const year = words.find((word) => /^(19|20)\d{2}$/.test(word));
  if (month === null || day === undefined || year === undefined) return null;
  return iso(Number(year), month, Number.parseInt(day, 10));
}
