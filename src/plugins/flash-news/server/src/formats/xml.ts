import { validText } from './valid-text';

/** Values of attributes; null ones are omitted. */
export type Attributes = Record<string, string | number | null>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for an attribute of XML, or for HTML, by named references. */
export const escapeXml = (text: string): string =>
  validText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/**
 * Escapes text for content of XML 1.0; `>` because of `]]>`. By hexadecimal references: the W3C's validator takes what looks like
 * HTML in a title (`&amp;`, `<b`) for a fault, unless its line has such a reference (RSS Best Practices Profile, "Character
 * Data").
 */
const escapeContent = (text: string): string =>
  validText(text).replace(
    /[&<>]/g,
    (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );

const open = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (tag, [key, value]) => (value === null ? tag : `${tag} ${key}="${escapeXml(String(value))}"`),
    `<${name}`,
  );

/** Returns an element with a text, without white space around it; '' for null. */
export const textElement = (
  name: string,
  text: string | null,
  attributes: Attributes = {},
): string => (text === null ? '' : `${open(name, attributes)}>${escapeContent(text)}</${name}>`);

/** Returns an element with child elements, one a line, omitting empty ones. */
export const element = (name: string, attributes: Attributes, children: string[] = []): string => {
  const inside = children.filter((child) => child !== '');
  return inside.length === 0
    ? `${open(name, attributes)}/>`
    : [`${open(name, attributes)}>`, ...inside, `</${name}>`].join('\n');
};

/** Returns an XML document in UTF-8. */
export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
