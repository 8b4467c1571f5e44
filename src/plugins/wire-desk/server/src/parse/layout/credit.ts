import { fold } from '../language/fold';
import { agencies } from '../language/agencies';

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
  /^[(\[/]?\s*(?:source|sources|burimi|burim|burimet|via|credit|agencies|agjencite|agjencitë|marrë nga|me të dhëna nga|with agencies|with reporting by)\s*[:/]\s*(.{2,60}?)\s*[)\]/]?\.?$/iu;
/** "Bay City News contributed to this report." */
const contributor = /^(.{2,50}?) (?:also )?contributed to this (?:report|story|article)\.?$/iu;
/** "- Reuters", "/REL/", "(AFP)": a name between marks and nothing else. The first may be a dash, the others not. */
const marked = /^\s*([-–—]{1,2}|[/|([*©]{1,3})\s*([^()[\]*]{2,40}?)\s*[-–—/|)\]*]{0,3}(\.?)$/u;
/** The initials of the writer beside the agency: "KosovaPress/bh". */
const initials = /\s?\/\s?\p{Ll}{1,3}$/u;

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

function isShortName(name: string): boolean {
  return name.split(' ').length <= 4 && capitalised(name) && !/[.!?,]$/.test(name);
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

export interface Credit {
  printed: string;
  /** Whether it names an agency of the list; else only its marks make it a credit. */
  known: boolean;
}

/** "AP Business Writer Ann Lee in Seoul": the agency whose writer it is, else all of it. */
function creditOfWriter(writer: string): Credit {
  const words = writer.split(' ');
  const length = words.findLastIndex(
    (_, at) => at < 3 && isAgency(words.slice(0, at + 1).join(' ')),
  );
  const printed = length < 0 ? writer : words.slice(0, length + 1).join(' ');
  return { printed, known: length >= 0 };
}

/** The credit that a whole line is: "REL", "/AFP/", "- Reuters", "Source: AP"; null when it is none. */
export function creditOf(line: string): Credit | null {
  if (line.length > reach) return null;
  const source = sourceNote.exec(line)?.[1];
  if (source !== undefined) return { printed: source, known: true };
  const writer = contributor.exec(line)?.[1];
  if (writer !== undefined) return creditOfWriter(writer);
  const [, mark = '', printed, end] = marked.exec(line) ?? [];
  const name = printed?.replace(initials, '');
  if (name !== undefined && isAgency(name)) return { printed: name, known: true };
  const isSpeech = /[-–—]/.test(mark) && end !== '';
  if (name !== undefined && mark !== '©' && !isSpeech && isShortName(name)) {
    return { printed: name, known: false };
  }
  return isAgency(line.replace(/\.$/, '')) ? { printed: line, known: true } : null;
}
