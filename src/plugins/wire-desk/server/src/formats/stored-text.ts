import { IncomingRefusal } from './refusal';

/** Returns the rule that a text breaks which a database would refuse or change; undefined for a text that can be stored. */
export const unstorable = (text: string): string | undefined => {
  if (text.includes('\0')) return 'must not contain the character U+0000';
  if (/\p{Surrogate}/u.test(text)) return 'must not contain half a character (a lone surrogate)';
  return undefined;
};

/** Makes a name printable: U+2400 is the picture of U+0000. */
const shown = (name: string): string =>
  name.replaceAll('\0', '\u2400').replaceAll(/\p{Surrogate}/gu, '\ufffd');

/**
 * Checks all texts and names in a value of JSON.
 * @throws IncomingRefusal naming the path of the first that can't be stored
 */
export const checkTexts = (json: unknown): void => {
  const waiting = [{ value: json, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    const rule = unstorable(path) ?? (typeof value === 'string' ? unstorable(value) : undefined);
    if (rule !== undefined) throw new IncomingRefusal(`${shown(path)}: ${rule}`);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value).reverse()) {
      waiting.push({ value: inner, path: path === '' ? name : `${path}.${name}` });
    }
  }
};
