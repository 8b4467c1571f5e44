/** An element of XML. Its name has a prefix only where its namespace is not that of the format. */
export interface XmlElement {
  name: string;
  /** By name; `xml:lang` keeps its prefix. */
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);

/** Returns the children of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** Returns the first element at a path of child names, such as `head/docdata`. */
export const elementAt = (element: XmlElement, path: string): XmlElement | undefined =>
  path
    .split('/')
    .reduce<XmlElement | undefined>(
      (parent, name) => parent && elementsOf(parent).find((child) => child.name === name),
      element,
    );

/** Returns all elements of a name below an element, outermost first, none within another. */
export const descendantsOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : descendantsOf(child, name),
  );

/** Returns the text of an element and all below it, its white space collapsed. */
export const textOf = (element: XmlElement | undefined): string => {
  const collect = (node: XmlNode): string =>
    typeof node === 'string' ? node : node.children.map(collect).join(' ');
  return element === undefined ? '' : collect(element).replace(/\s+/g, ' ').trim();
};

/** Returns the text at a path; null without one. */
export const textAt = (element: XmlElement, path: string): string | null =>
  textOf(elementAt(element, path)) || null;
