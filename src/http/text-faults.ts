import type { Fault } from './refuse-faults';

const INVALID = [
  // PostgreSQL's text can't hold it (its manual, §8.3); SQLite keeps it, and C programs end the text there.
  { isIn: (text: string) => text.includes('\0'), message: 'must not contain the character U+0000' },
  // UTF-8 can't encode it: SQLite changes it, PostgreSQL's JSON fails on it.
  {
    isIn: (text: string) => /\p{Surrogate}/u.test(text),
    message: 'must not contain half a character (a lone surrogate)',
  },
];

const faultIn = (text: string): string | undefined =>
  INVALID.find(({ isIn }) => isIn(text))?.message;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Makes a name printable: U+2400 is the picture of U+0000. */
const shown = (name: string): string =>
  name.replaceAll('\0', '\u2400').replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** Levels of a body. The deepest of ours, a link in a list in a list of blocks, has 20. */
const MAX_DEPTH = 100;

/** A value inside another; its path is put together where it is needed, as one for each value costs too much. */
interface Inner {
  value: unknown;
  name: string;
  depth: number;
  outer: Inner | null;
}

const pathOf = (inner: Inner): string[] => {
  const path: string[] = [];
  for (let at = inner; at.outer !== null; at = at.outer) path.push(shown(at.name));
  return path.reverse();
};

/**
 * Returns a fault for every text and key that a database can't store unchanged, and one where a value is nested too deeply,
 * on which what comes after would spend seconds.
 */
export const textFaults = (value: unknown): Fault[] => {
  const faults: Fault[] = [];
  const waiting: Inner[] = [{ value, name: '', depth: 0, outer: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const outer = next;
    const ofName = faultIn(outer.name);
    const refused = ofName ?? (typeof outer.value === 'string' ? faultIn(outer.value) : undefined);
    if (refused !== undefined) faults.push({ path: pathOf(outer), message: refused });
    if (!isObject(outer.value) || ofName !== undefined) continue;
    if (outer.depth === MAX_DEPTH) {
      const [first = 'body'] = pathOf(outer);
      return [{ path: [first], message: `must be nested at most ${MAX_DEPTH} levels deep` }];
    }
    for (const [name, inner] of Object.entries(outer.value)) {
      waiting.push({ value: inner, name, depth: outer.depth + 1, outer });
    }
  }
  return faults.reverse();
};

const isJson = (text: string): boolean => /^\s*[[{"]/.test(text);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** Returns a fault for a field of a form that begins like JSON and is none: Strapi would fail on it (500). */
export const jsonFieldFaults = (form: unknown): Fault[] =>
  Object.entries(isObject(form) ? form : {}).flatMap(([name, given]) => {
    const texts = [given].flat().filter((one) => typeof one === 'string');
    const isFault = texts.some((text) => /^\s*[[{]/.test(text) && parsed(text) === text);
    return isFault ? [{ path: [shown(name)], message: 'must be JSON' }] : [];
  });

/** Parses the JSON in a form's fields, as Strapi does with `fileInfo`: an escape in JSON is not yet the character. */
export const parseJsonFields = (form: unknown): unknown => {
  if (typeof form === 'string') return isJson(form) ? parsed(form) : form;
  if (Array.isArray(form)) return form.map(parseJsonFields);
  if (!isObject(form)) return form;
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, parseJsonFields(value)]),
  );
};
