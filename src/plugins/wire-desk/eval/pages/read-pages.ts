import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { annotationSchema, SETS, type GoldPage, type PageSet } from './page';

/** Where the gold set is. */
export const GOLD = path.resolve(__dirname, '../../gold');

/** A page as its two files have it; null for a file that is missing. */
export interface RawPage {
  set: PageSet;
  name: string;
  copy: string | null;
  json: string | null;
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Returns the pages of one folder in the order of their names; none if the folder is missing. */
export function readRawPages(folder: string, set: PageSet): RawPage[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((file) => /\.(txt|json)$/.test(file))
    .map((file) => file.replace(/\.(txt|json)$/, ''));
  return [...new Set(names)].sort().map((name) => ({
    set,
    name,
    copy: readIfThere(path.join(folder, `${name}.txt`)),
    json: readIfThere(path.join(folder, `${name}.json`)),
  }));
}

/** Returns the pages of `train` and `test` in a folder of both. */
export function readRawSets(folder: string): RawPage[] {
  return SETS.flatMap((set) => readRawPages(path.join(folder, set), set));
}

/** @throws {Error} naming the page and what is wrong with it */
export function parsePage({ set, name, copy, json }: RawPage): GoldPage {
  if (copy === null) throw new Error(`${set}/${name}: ${name}.txt is missing`);
  if (json === null) throw new Error(`${set}/${name}: ${name}.json is missing`);
  const parsed = annotationSchema.safeParse(jsonOf(json));
  if (parsed.success) return { set, name, copy, ...parsed.data };
  const wrong = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new Error(`${set}/${name}: ${wrong.join('; ')}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns the lines of a copy that are not empty, trimmed, in order. */
export function linesOf(copy: string): string[] {
  return copy
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Returns a word a line: that of the layout, or of the line that it continues. */
export function lineWords(layout: string): string[] {
  let last = '';
  return layout.split(/\s+/).map((word) => (last = word === '+' ? last : word));
}
