import { splitDateline } from './dateline';
import { timeShare } from './dates';

/** Agency copy is wrapped at 65 to 80 columns, pages at up to 100; a longer line is a paragraph of its own. */
const widestColumn = 100;
const narrowestColumn = 45;

/** How much of the column a line fills at least if the paragraph goes on in the next, of 1. */
const almostFull = 0.75;

/** The same where blank lines part the paragraphs. */
const halfFull = 0.55;

/** The same for one that goes on with a capital letter: a name, or a quotation. */
const nearlyFull = 0.85;

/** A line of the page: a paragraph, or anything that is printed like one. */
export interface PageLine {
  text: string;
  /** UTF-16 offset in the normalised copy. The text is there, with `\n` for some of its spaces. */
  start: number;
  /** Lines of the copy that it was wrapped into. */
  rows: number;
}

interface Row {
  text: string;
  start: number;
  /** Whether a blank line follows. */
  ends: boolean;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const last = rows.at(-1);
    if (line !== '') rows.push({ text: line, start, ends: false });
    else if (last) last.ends = true;
    start += line.length + 1;
  }
  return rows;
}

function firstWordOf(line: string): string {
  return line.split(' ', 1)[0] ?? '';
}

/** A byline in small letters: "by: Jane Roe". */
const isByline = (line: string) => /^(by|nga|shkruan)(:|\s\p{Lu}\p{L}+\s\p{Lu})/u.test(line);
const goesOn = (line: string) => /^["“„«‘'`(]*\p{Ll}/u.test(line) && !isByline(line);
const isStopped = (line: string) => /[.!?:…]["”“»’'`)\]]*$/u.test(line.slice(-8));

/** Whether a row is running text, and not a line of an agency's header. */
const isText = ({ text }: Row) => !/^[\^(/]/.test(text) && /\p{Ll}{3}.*\p{Ll}{2}/u.test(text);

/** Whether a row opens a bracket that the next one closes, as agencies wrap what they say about their copy. */
function isOpenBracket(row: Row, next: Row): boolean {
  const opens =
    row.text.startsWith('(') && !row.text.includes(')') && row.text.length <= widestColumn;
  return opens && !row.ends && /^[^(]{1,99}\)/.test(next.text);
}

/** Whether a row is a byline, a time or a part of an agency's header, and so no end of a headline. */
const opensHeader = ({ text }: Row) =>
  /^([\^(/]|(by|nga|shkruan)[\s:])/iu.test(text) || timeShare(text) >= 0.6;

function isFull(row: Row, next: Row, column: number): boolean {
  return row.text.length + 1 + firstWordOf(next.text).length > column;
}

/** Whether a row is one of running text that goes on in the next row. */
function runsOn(row: Row, next: Row): boolean {
  const { length } = row.text;
  return (
    !row.ends &&
    length >= narrowestColumn &&
    length <= widestColumn &&
    next.text.length <= widestColumn &&
    !isStopped(row.text) &&
    goesOn(next.text)
  );
}

interface Wrapping {
  /** In characters; 0 if the copy is not wrapped. */
  column: number;
  /** The first row of running text; above it are headlines. */
  from: number;
  /** Whether blank lines part the paragraphs, so that rows without one between them are of one paragraph. */
  isSpaced: boolean;
}

/** Whether blank lines part the paragraphs of running text: no row in between is a last one, stopped and short. */
function isSpaced(rows: Row[], column: number, from: number, to: number): boolean {
  const inside = rows.slice(from, to).filter((row) => !row.ends);
  const lasts = inside.filter(({ text }) => isStopped(text) && text.length < almostFull * column);
  const blanks = rows.slice(from, to).filter((row) => row.ends);
  return blanks.length > 0 && lasts.length <= inside.length / 12;
}

/** How the copy is wrapped. One pair of rows alone must fill its column. */
function wrappingOf(rows: Row[]): Wrapping {
  let [column, from, to, pairs, full] = [0, rows.length, 0, 0, false];
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (!next || !runsOn(row, next)) return;
    column = Math.max(column, row.text.length, next.text.length);
    [from, to] = [Math.min(from, index), index + 1];
    full = isFull(row, next, Math.max(row.text.length, next.text.length));
    pairs += 1;
  });
  const dated = rows.findIndex((row) => splitDateline(row.text) !== null);
  if (dated >= 0) from = Math.min(from, dated);
  if (pairs === 0 || (pairs === 1 && !full)) return { column: 0, from, isSpaced: false };
  return { column, from, isSpaced: pairs > 1 && isSpaced(rows, column, from, to) };
}

function isJoined(rows: Row[], index: number, wrapping: Wrapping): boolean {
  const { column, from } = wrapping;
  const [row, next] = [rows[index], rows[index + 1]];
  if (row && next && isOpenBracket(row, next)) return true;
  if (!row || !next || row.ends || column === 0 || row.text.length > column) return false;
  const runs = !isStopped(row.text) && goesOn(next.text);
  const inText = index >= from;
  const isBlock = inText && wrapping.isSpaced && isText(row) && isText(next);
  if (isBlock && row.text.length >= halfFull * column) return true;
  const isHeadline = wrapping.isSpaced && isText(row) && !opensHeader(next);
  if (isFull(row, next, column)) return runs || inText || (isHeadline && !isStopped(row.text));
  if (inText && !isStopped(row.text) && row.text.length >= nearlyFull * column) return true;
  return runs && row.text.length >= almostFull * column;
}

/** The lines of normalised copy; where it is wrapped, those of a paragraph are joined. */
export function linesOf(text: string): PageLine[] {
  const rows = rowsOf(text);
  const wrapping = wrappingOf(rows);
  const lines: PageLine[] = [];
  let texts: string[] = [];
  rows.forEach((row, index) => {
    texts.push(row.text);
    if (isJoined(rows, index, wrapping)) return;
    const first = rows[index - texts.length + 1] ?? row;
    lines.push({ text: texts.join(' '), start: first.start, rows: texts.length });
    texts = [];
  });
  return lines;
}

/** The texts of the lines of normalised copy. */
export function paragraphsOf(text: string): string[] {
  return linesOf(text).map((line) => line.text);
}
