import {
  dateFillers,
  months,
  relativeDays,
  timeLabels,
  timeUnits,
  weekdays,
} from '../language/calendar';
import { fold } from '../language/fold';

const numeric = /^(\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})\.?$/;
const clock = /^\d{1,2}[:.]\d{2}([:.]\d{2})?(am|pm|h|z|a\.m|p\.m)?$/;
const hour = /^\d{1,2}(am|pm|h)$/;
const iso = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(:\d{2})?(\.\d+)?(z|[+-]\d{2}:?\d{2})?$/;
const number = /^\d{1,2}(st|nd|rd|th|-?t[eë])?$|^(19|20)\d{2}$/;
const zone = /^(gmt|utc)[+-]\d{1,2}$/;

/** The longest line that is looked at as a time, in words. */
const longest = 24;

/** Number of the month, 1 to 12, or null. */
export function monthNumber(word: string): number | null {
  const name = fold(word).replace(/\.$/, '');
  const index = months.findIndex((names) => names.has(name));
  return index < 0 ? null : index + 1;
}

/** The longest text that can be a date, in characters. */
const reach = 200;

function partsOf(text: string): string[] {
  if (text.length > reach) return [];
  return text
    .split(/[\s,;()[\]|–—•·]+|\s-\s|\s\/\s|:\s/)
    .map((word) => fold(word).replace(/[.,:]+$/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function isMoment(word: string): boolean {
  return numeric.test(word) || clock.test(word) || hour.test(word) || iso.test(word);
}

function isDatePart(word: string): boolean {
  return (
    number.test(word) ||
    isMoment(word) ||
    zone.test(word) ||
    dateFillers.has(word) ||
    weekdays.has(word) ||
    monthNumber(word) !== null
  );
}

/** Whether a text is a date or a time and nothing else: "9 dhjetor 2024, 18:30". */
export function isDate(text: string): boolean {
  const words = partsOf(text);
  const bears = words.some(
    (word) => isMoment(word) || weekdays.has(word) || monthNumber(word) !== null,
  );
  return words.length > 0 && words.length <= 12 && bears && words.every(isDatePart);
}

/** How much of a line tells when something was published, of 1; 0 if it names no moment. */
export function timeShare(text: string): number {
  if (text.length > reach || (text.length > 40 && !/\d/.test(text))) return 0;
  const words = partsOf(text);
  if (words.length === 0 || words.length > longest) return 0;
  const has = (test: (word: string) => boolean) => words.some(test);
  const figures = has((word) => /^\d+$/.test(word) || ['nje', 'a', 'an', 'one'].includes(word));
  const ago =
    figures && has((word) => timeUnits.has(word)) && has((word) => /^(ago|para|pare)$/.test(word));
  const dated = has((word) => monthNumber(word) !== null) && has((word) => /^\d/.test(word));
  const labelled =
    timeLabels.has(words[0] ?? '') && has((word) => weekdays.has(word) || relativeDays.has(word));
  if (!has(isMoment) && !ago && !dated && !labelled) return 0;
  const told = words.filter(
    (word) =>
      isDatePart(word) ||
      timeLabels.has(word) ||
      relativeDays.has(word) ||
      timeUnits.has(word) ||
      /^\d+$/.test(word),
  );
  return told.length / words.length;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** The day of a printed date as YYYY-MM-DD: "12 dhjetor 2024", "Dec. 9, 2024", "9.12.2024". Null without a year. */
export function isoDateOf(printed: string): string | null {
  const figures = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(printed);
  if (figures) return isoDay(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = printed.split(/[\s,.]+/);
  const month = words.map(monthNumber).find((found) => found !== null) ?? null;
  const day = words.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
  const year = words.find((word) => /^(19|20)\d{2}$/.test(word));
  if (month === null || day === undefined || year === undefined) return null;
  return isoDay(Number(year), month, Number.parseInt(day, 10));
}
