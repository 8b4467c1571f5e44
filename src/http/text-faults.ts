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

/** Returns a fault for every text and key, at any depth, that a database can't store unchanged. */
export const textFaults = (value: unknown, path: string[] = []): Fault[] => {
  const faults: Fault[] = [];
  // No recursion: a body may be nested more deeply than the stack allows.
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
