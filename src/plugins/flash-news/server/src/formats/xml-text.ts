import { fitText } from './plain-text';

/** Values of attributes; those that are null are left out. */
export type Attributes = Record<string, string | number | null>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in content or in an attribute of XML 1.0; `>` too, for the sake of `]]>`. */
export const escapeXml = (text: string): string =>
  fitText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const open = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (tag, [key, value]) => (value === null ? tag : `${tag} ${key}="${escapeXml(String(value))}"`),
    `<${name}`,
  );

/** An element with a text in it, with no white space added to the text; nothing where the text is null. */
export const textElement = (
  name: string,
  text: string | null,
  attributes: Attributes = {},
): string => (text === null ? '' : `${open(name, attributes)}>${escapeXml(text)}</${name}>`);

/** An element with others in it, one a line; those that are nothing are left out. */
export const element = (name: string, attributes: Attributes, children: string[] = []): string => {
  const inside = children.filter((child) => child !== '');
  return inside.length === 0
    ? `${open(name, attributes)}/>`
    : [`${open(name, attributes)}>`, ...inside, `</${name}>`].join('\n');
};

/** A whole document in UTF-8. */
export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
