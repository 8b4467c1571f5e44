import { isSafeAddress, type Attributes, type Child, type Tree } from './tree';

const ADDRESSES = ['href', 'src', 'action'];

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = ['svg', 'path', 'circle', 'rect'];

const setAttribute = (
  element: Element,
  name: string,
  value: Exclude<Attributes[string], undefined>,
): void => {
  if (value === null || value === false) return;
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
  // A text never becomes a handler.
  else if (name.startsWith('on')) return;
  else if (ADDRESSES.includes(name) && !isSafeAddress(String(value))) return;
  else element.setAttribute(name, value === true ? '' : String(value));
};

const append = (parent: Element, child: Child): void => {
  if (child === null || child === undefined || child === false) return;
  if (Array.isArray(child)) for (const one of child) append(parent, one);
  else parent.append(typeof child === 'string' ? child : mount(child));
};

/** Makes the element that a tree describes. */
export const mount = (tree: Tree): HTMLElement => {
  const { tag, attributes, children } = tree;
  const element = SVG_TAGS.includes(tag)
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) setAttribute(element, name, value);
  for (const child of children) append(element, child);
  // One of SVG has all that is used of it here.
  return element as HTMLElement;
};

/** Replaces what an element contains. */
export const fill = (element: Element, ...children: (Tree | Element | null)[]): void => {
  const shown = children.filter((child) => child !== null);
  element.replaceChildren(
    ...shown.map((child) => (child instanceof Element ? child : mount(child))),
  );
};
