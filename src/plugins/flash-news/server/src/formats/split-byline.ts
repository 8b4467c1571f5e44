import type { Agency } from '../../../shared/settings';
import { isAgency, isOrganization, namesOf } from './agencies';

/** "By", in the languages of the region and of the agencies; another word needs its colon. */
const LABEL =
  /^(?:(?:nga|by|shkruan|shkruajnë|shkruajne|shkroi|përgatiti|përgatitën|raporton|raportojnë)\s*:?\s+|\p{L}[\p{L} ]{0,20}:\s*)/iu;

/** `e` may join two people where each has first and last name; it is an article as well, as in "Zyra e Shtypit". */
const SHORT_AND = /(?<=^|[,;/] ?)(\p{Lu}\S+ \p{Lu}\S+) e (\p{Lu}\S+ \p{Lu}\S+)(?=$|[,;/(])/gu;

const AND = / (?:dhe|edhe|and|und|et|og|och|en|&|\+) /giu;

const SEPARATORS = /\s*[,;/|•·\n]\s*|\s+[–—-]\s+/u;

/** What follows a name after a comma, and belongs to it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\.?$/iu;

/** What people of a newsroom are, where it follows a name: "korrespondente në Tiranë". */
const ROLE =
  /^(?:(?:special|speciale?|senior|chief|staff)\s+)?(?:korrespondent|gazetar|reporter|redaktor|kryeredaktor|fotograf|fotoreporter|analist|correspondent|journalist|editor|photographer|analyst|columnist)\p{Ll}{0,2}(?!\p{L})/iu;

/** Whether a part of a byline names somebody: a date, a telephone number, an address of mail or a role does not. */
const isName = (part: string): boolean =>
  /\p{L}/u.test(part) && !/^[+\d]|@/.test(part) && !ROLE.test(part);

const PLACEHOLDER = '\uE000';

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces known names that hold a separator, such as "Zyra e Shtypit & Co.", by placeholders. */
const protect = (byline: string, names: string[]): { text: string; kept: string[] } => {
  const kept: string[] = [];
  const text = names
    .filter((name) => /[\s&,/;-]/.test(name))
    .reduce((rest, name) => {
      const whole = new RegExp(`(?<![\\p{L}\\d])${escapeRegExp(name)}(?![\\p{L}\\d])`, 'giu');
      return rest.replace(whole, (found) => `${PLACEHOLDER}${kept.push(found) - 1}${PLACEHOLDER}`);
    }, byline);
  return { text, kept };
};

const restore = (part: string, kept: string[]): string =>
  part.replace(/\uE000(\d+)\uE000/g, (_, index: string) => kept[Number(index)] ?? '');

/** Puts agencies in parentheses among the others, and drops the rest of them, such as "(photo)". */
const openParentheses = (text: string, isOne: (part: string) => boolean): string => {
  const outside = text.replace(/\([^)]*\)?/g, ', ');
  const inside = [...text.matchAll(/\(([^)]*)\)?/g)].map(([, words = '']) => words);
  const isAlone = outside.replace(/[\s,;/|]/g, '') === '';
  return [outside, ...(isAlone ? inside : inside.filter((words) => isOne(words.trim())))].join(
    ', ',
  );
};

const withSuffixes = (parts: string[]): string[] =>
  parts.reduce<string[]>((all, part) => {
    const before = all.at(-1);
    if (before === undefined || !SUFFIX.test(part)) return [...all, part];
    return [...all.slice(0, -1), `${before}, ${part}`];
  }, []);

/** Splits a byline on one line, such as "By Ana Kovac, Bob Other dhe REL", into the names of people and organizations. */
export const splitByline = (byline: string, agencies: readonly Agency[]): string[] => {
  const { text, kept } = protect(
    byline.replaceAll(PLACEHOLDER, '').replace(LABEL, ''),
    namesOf(agencies),
  );
  const isOne = (part: string): boolean => {
    const whole = restore(part, kept);
    return isAgency(whole, agencies) || isOrganization(whole);
  };
  const parts = openParentheses(text, isOne)
    .replace(AND, ', ')
    .replace(SHORT_AND, (whole, one: string, other: string) =>
      [one, other].some(isOrganization) ? whole : `${one}, ${other}`,
    )
    .split(SEPARATORS)
    .map((part) => restore(part, kept).trim())
    .filter((part) => isOne(part) || isName(part));
  return withSuffixes(parts);
};
