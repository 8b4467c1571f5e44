import sax, { type Tag } from 'sax';
import { IncomingRefusal } from '../refusal';
import { createNames, localAttributes } from './namespaces';
import type { XmlElement } from './xml-tree';

/** Far above any news item; what has more is made to exhaust its reader. */
const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 100;

const DOCTYPE =
  'The XML has a document type that declares entities, which are not read. Send it without the part between "[" and "]".';

const tooMuch = (what: string, most: number): IncomingRefusal =>
  new IncomingRefusal(`The document has more than ${most} ${what}, which is the most.`);

/** Collects the events of the parser in a tree, within the limits. */
const createBuilder = () => {
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [document];
  const names = createNames();
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  return {
    document,
    addText,
    open({ name: printed, attributes }: Tag): void {
      if (open.length > MAX_DEPTH) throw tooMuch('levels of elements', MAX_DEPTH);
      const name = names.enter(printed, attributes);
      const element: XmlElement = {
        name,
        attributes: localAttributes(attributes),
        children: [],
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close(): void {
      names.leave();
      open.pop();
    },
  };
};

/**
 * Reads XML as a tree. No entity is expanded but those of XML and HTML and characters by number; nothing is fetched.
 * @returns the root
 * @throws IncomingRefusal for what is not well-formed, declares entities, or exceeds the limits
 */
export const readXml = (text: string): XmlElement => {
  const builder = createBuilder();
  const parser = sax.parser(true, { position: true });
  let attributes = 0;
  parser.onopentagstart = () => {
    attributes = 0;
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw tooMuch('attributes of one element', MAX_ATTRIBUTES);
  };
  parser.onopentag = (tag) => {
    // Without the option `xmlns`, whose attributes come only once all are read.
    builder.open(tag as Tag);
  };
  parser.onclosetag = () => {
    builder.close();
  };
  parser.ontext = builder.addText;
  parser.oncdata = builder.addText;
  parser.ondoctype = (doctype) => {
    if (/\[|<!/.test(doctype)) throw new IncomingRefusal(DOCTYPE);
  };
  parser.onerror = (error) => {
    const [reason = ''] = error.message.split('\n');
    throw new IncomingRefusal(
      `The XML is not well-formed: line ${parser.line + 1}, column ${parser.column}: ${reason}.`,
      400,
      'notWellFormed',
    );
  };
  parser.write(text.trimStart()).close();
  const root = builder.document.children.find((node) => typeof node !== 'string');
  if (root === undefined) throw new IncomingRefusal('The XML has no element.', 400, 'noText');
  return root;
};
