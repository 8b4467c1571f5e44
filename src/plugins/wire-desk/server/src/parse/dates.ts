import { fold } from './fold';
import { months, weekdays } from './language/furniture';

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
