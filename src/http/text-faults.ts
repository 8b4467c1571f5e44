import type { Fault } from './refuse-faults';

/** What no text may hold, and how it is refused. */
const UNSOUND = [
  // PostgreSQL's text holds any character but this one (its manual, §8.3), and fails on it; SQLite keeps it, and C
  // programs end the text there.
  { isIn: (text: string) => text.includes('\0'), message: 'must not contain the character U+0000' },
  // Half of a character beyond U+FFFF. UTF-8 has none of it: SQLite changes it, PostgreSQL's JSON fails on it.
  {
    isIn: (text: string) => /\p{Surrogate}/u.test(text),
    message: 'must not contain half a character (a lone surrogate)',
  },
];

const faultIn = (text: string): string | undefined =>
  UNSOUND.find(({ isIn }) => isIn(text))?.message;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A name as it can be shown: U+2400 is the picture of U+0000. */
const shown = (name: string): string =>
  name.replaceAll('\0', '\u2400').replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** Every text and name in a value, at any depth, that a database can't keep as it is. */
export const textFaults = (value: unknown, path: string[] = []): Fault[] => {
  const faults: Fault[] = [];
  // No recursion: a body may be nested deeper than the stack.
  const waiting: { value: unknown; path: string[] }[] = [{ value, path }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const message = typeof next.value === 'string' ? faultIn(next.value) : undefined;
    if (message !== undefined) faults.push({ path: next.path, message });
    if (!isObject(next.value)) continue;
    for (const [name, inner] of Object.entries(next.value)) {
      const at = [...next.path, shown(name)];
      const refused = faultIn(name);
      if (refused !== undefined) faults.push({ path: at, message: refused });
      else waiting.push({ value: inner, path: at });
    }
  }
  return faults.reverse();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A text that looks like JSON and is none is a text.
    return text;
  }
};

/** A form with the JSON in its fields read, as Strapi reads `fileInfo`: an escape there is not the character yet. */
export const withJsonRead = (form: unknown): unknown => {
  if (typeof form === 'string') return /^\s*[[{"]/.test(form) ? parsed(form) : form;
  if (Array.isArray(form)) return form.map(withJsonRead);
  if (!isObject(form)) return form;
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, withJsonRead(value)]),
  );
};
