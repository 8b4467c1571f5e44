import type { Fault } from './fault';

const MESSAGE = 'must not contain the character U+0000';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A name as it can be shown: U+2400 is the picture of the character. */
const shown = (name: string): string => name.replaceAll('\0', '\u2400');

/**
 * Every text and name in a value that holds U+0000, at any depth. PostgreSQL's text holds any character but this
 * one (its manual, §8.3), and fails on it; SQLite keeps it, and C programs end the text there.
 */
export const nulIn = (value: unknown, path: string[] = []): Fault[] => {
  const faults: Fault[] = [];
  // No recursion: a body may be nested deeper than the stack.
  const waiting: { value: unknown; path: string[] }[] = [{ value, path }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string' && next.value.includes('\0')) {
      faults.push({ path: next.path, message: MESSAGE });
    }
    if (!isObject(next.value)) continue;
    for (const [name, inner] of Object.entries(next.value)) {
      const at = [...next.path, shown(name)];
      if (name.includes('\0')) faults.push({ path: at, message: MESSAGE });
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
