/** A handler of an event, by its name: `onclick`. */
type Handler = (event: Event) => void;

export type Attributes = Record<string, string | number | boolean | Handler | null | undefined>;

/** An element as data. Nothing here is parsed as HTML: a text is always a text. */
export interface Tree {
  tag: string;
  attributes: Attributes;
  children: Child[];
}

export type Child = Tree | string | null | false | undefined | Child[];

/** Describes an element. A child that is null or false is left out, as is an attribute that is null, undefined or false. */
export const h = (tag: string, attributes: Attributes = {}, ...children: Child[]): Tree => ({
  tag,
  attributes,
  children,
});

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** Returns whether a link or picture may have an address, which may come from anybody who writes a story: no `javascript:`. */
export const isSafeAddress = (address: string): boolean => {
  try {
    return SCHEMES.includes(new URL(address, 'https://site.example').protocol);
  } catch {
    return false;
  }
};

/** Returns the texts of a tree, for tests and descriptions. */
export const textOf = (child: Child): string => {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'string') return child;
  if (Array.isArray(child)) return child.map(textOf).join('');
  return child.children.map(textOf).join('');
};
