import type { IncomingStatus } from './incoming-item';
import { IncomingRefusal } from './refusal';

/** Returns a language tag (BCP 47) as its standard writes it; null for what is none. */
export const toLanguage = (tag: string | null | undefined): string | null => {
  if (tag === null || tag === undefined) return null;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
};

/** No object: an agency's word may be one that every object has. */
const STATUSES = new Map<string, IncomingStatus>([
  ['usable', 'usable'],
  ['embargoed', 'withheld'],
  ['withheld', 'withheld'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
]);

/**
 * Returns the status of a piece from an agency's word, with or without a scheme ("stat:usable").
 * @param field its name, for the refusal
 * @throws IncomingRefusal for another word: a kill that isn't understood must not count as a story
 */
export const toStatus = (printed: string | null | undefined, field: string): IncomingStatus => {
  if (printed === null || printed === undefined || printed === '') return 'usable';
  const word = printed
    .slice(printed.lastIndexOf(':') + 1)
    .trim()
    .toLowerCase();
  const status = STATUSES.get(word);
  if (status !== undefined) return status;
  throw new IncomingRefusal(
    `${field}: "${printed.slice(0, 40)}" is unknown; accepted are usable, withheld and canceled.`,
  );
};

/** Returns an urgency from 1 to 9; null for anything else. */
export const toUrgency = (printed: string | number | null | undefined): number | null => {
  const found = Number(printed ?? Number.NaN);
  return Number.isInteger(found) && found >= 1 && found <= 9 ? found : null;
};

/** Returns a byline without "By": the name only, as a field of its own has it. */
export const toByline = (printed: string | null | undefined): string | null => {
  const text = printed?.replace(/\s+/g, ' ').trim() ?? '';
  return text.replace(/^(?:by|nga)\s+/i, '') || null;
};
