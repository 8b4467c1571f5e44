import { fold } from '../language/fold';
import { agencies } from '../language/agencies';
import { undecidedIndexes, type Piece } from './piece';

const name = String.raw`\p{Lu}[\p{L}\p{N}.&'’-]{0,30}(?: [\p{L}\p{N}.&'’-]{1,30}){0,4}`;
const names = String.raw`(${name}(?:\s?(?:[,/&+]|and|dhe)\s?${name}){0,3})`;
const stop = String.raw`[.!?…:"”“»)\]]`;

/** "…office./ REL", "…zyrë. /REL/", "…office | AFP" */
const afterSlash = new RegExp(String.raw`^(.*?)\s*[/|]{1,2}\s*${names}\s*[/|]{0,2}\.?$`, 'u');
/** "…office. (Reuters)", "…office [AFP]" */
const inBrackets = new RegExp(String.raw`^(.*?)\s*[(\[]\s*${names}\s*[)\]]\.?$`, 'u');
/** "…office. – REL" */
const afterDash = new RegExp(String.raw`^(.*${stop})\s*[–—-]{1,2}\s*${names}\.?$`, 'u');
/** "…office. REL" */
const afterStop = new RegExp(String.raw`^(.*${stop})\s*${names}\.?$`, 'u');
/** "Source: Reuters", "Burimi: REL" */
const sourceNote =
  /^[(\[/]?\s*(?:source|burimi|burim|via|credit|agencies|agjencite|agjencitë)\s*:\s*(.{2,60}?)\s*[)\]/]?\.?$/iu;

/** The longest credit worth looking for, in characters. */
const reach = 90;

function isAgency(credit: string): boolean {
  return (
    agencies.has(fold(credit)) ||
    credit.split(/\s?(?:[,/&+]|\band\b|\bdhe\b)\s?/u).every((part) => agencies.has(fold(part)))
  );
}

function isCode(credit: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&/ -]{1,19}$/u.test(credit) && credit.split(' ').length <= 3;
}

interface Split {
  text: string;
  credit: string;
}

/** Only the end of a paragraph is looked at, so that a long one costs no more than a short one. */
function splitBy(pattern: RegExp, paragraph: string): Split | null {
  const from = Math.max(0, paragraph.length - reach);
  const match = pattern.exec(paragraph.slice(from));
  const credit = match?.[2];
  if (match === null || credit === undefined) return null;
  return { text: paragraph.slice(0, from) + (match[1] ?? ''), credit };
}

function endsSentence(text: string): boolean {
  return text === '' || new RegExp(`${stop}$`, 'u').test(text);
}

function capitalised(credit: string): boolean {
  return credit.split(/[\s/]+/).every((word) => /^(\p{Lu}|e$|dhe$|and$)/u.test(word));
}

/** A paragraph without the credit at its end, and the credit; null when it has none. */
export function splitCredit(paragraph: string): Split | null {
  const slash = splitBy(afterSlash, paragraph);
  if (
    slash &&
    (isAgency(slash.credit) || (endsSentence(slash.text) && capitalised(slash.credit)))
  ) {
    return slash;
  }
  const brackets = splitBy(inBrackets, paragraph);
  if (
    brackets &&
    endsSentence(brackets.text) &&
    (isAgency(brackets.credit) || isCode(brackets.credit))
  ) {
    return brackets;
  }
  return (
    [splitBy(afterDash, paragraph), splitBy(afterStop, paragraph)].find(
      (split) => split !== null && isAgency(split.credit),
    ) ?? null
  );
}

/** The credit that a whole line is: "REL", "/AFP/", "Source: Reuters"; null when it is none. */
export function creditLine(line: string): string | null {
  if (line.length > reach) return null;
  const source = sourceNote.exec(line)?.[1];
  if (source !== undefined) return source;
  const split = splitCredit(line);
  if (split?.text === '') return split.credit;
  return isAgency(line) ? line : null;
}

/** The credit with what was printed around it, so that nothing of the copy is lost. */
function creditPieces(piece: Piece): { pieces: Piece[]; credit: string } | null {
  const whole = creditLine(piece.text);
  if (whole !== null) return { pieces: [{ ...piece, part: 'credit' }], credit: whole };
  const split = splitCredit(piece.text);
  if (!split) return null;
  const printed = piece.text.slice(split.text.length);
  return {
    pieces: [
      { ...piece, text: split.text.trimEnd() },
      { text: printed.trim(), part: 'credit' },
    ],
    credit: split.credit,
  };
}

/** Takes the agency's credit off the end of the copy. */
export function takeCredit(pieces: Piece[]): { pieces: Piece[]; credit: string | null } {
  const last = undecidedIndexes(pieces).at(-1);
  const piece = last === undefined ? undefined : pieces[last];
  if (last === undefined || !piece) return { pieces, credit: null };
  const taken = creditPieces(piece);
  if (!taken) return { pieces, credit: null };
  return { pieces: pieces.toSpliced(last, 1, ...taken.pieces), credit: taken.credit };
}
