import { decode, type DecodeOptions } from './decode';
import { detectFormat } from './detect';
import { feedPieces } from './feed';
import { readHtml } from './html';
import {
  EMPTY_ITEM,
  FORMATS,
  type Incoming,
  type IncomingFormat,
  type IncomingItem,
} from './incoming-item';
import { checkItem } from './check-item';
import { checkSize, checkTags, MAX_ITEMS } from './limits';
import { newsmlPieces } from './newsml';
import { ninjsPieces } from './ninjs';
import { readNitf } from './nitf';
import { IncomingRefusal } from './refusal';
import { readXml } from './xml/read-xml';

type Piece = () => IncomingItem;

export interface ReadOptions extends DecodeOptions {
  /** Most bytes of the document. */
  maxBytes?: number;
  /** All formats by default. */
  accepted?: readonly IncomingFormat[];
}

const plainText = (text: string): IncomingItem => ({ ...EMPTY_ITEM, copy: text, source: 'text' });

const PIECES: Record<IncomingFormat, (text: string) => Piece[]> = {
  text: (text) => [() => plainText(text)],
  html: (text) => [() => readHtml(text)],
  ninjs: ninjsPieces,
  nitf: (text) => [() => readNitf(readXml(text))],
  'newsml-g2': (text) => newsmlPieces(readXml(text)),
  rss: (text) => feedPieces(readXml(text)),
  atom: (text) => feedPieces(readXml(text)),
};

/** Reads each piece on its own: one that can't be read doesn't hide the others of its feed. */
const readAll = (pieces: Piece[]): Pick<Incoming, 'items' | 'refused'> => {
  const items: IncomingItem[] = [];
  const refused: string[] = [];
  for (const [index, read] of pieces.entries()) {
    try {
      items.push(checkItem(read()));
    } catch (error) {
      if (!(error instanceof IncomingRefusal) || pieces.length === 1) throw error;
      refused.push(`Item ${index + 1}: ${error.message}`);
    }
  }
  if (items.length === 0) throw new IncomingRefusal(refused.slice(0, 5).join(' '));
  return { items, refused };
};

const toText = (document: Uint8Array | string, options: ReadOptions): string => {
  const bytes = typeof document === 'string' ? Buffer.byteLength(document) : document.byteLength;
  checkSize(bytes, options.maxBytes);
  const text = typeof document === 'string' ? document : decode(document, options);
  return text.replace(/^\ufeff/, '');
};

/**
 * Reads a document of an agency, newsroom or feed, of which there may be several pieces of copy. Pure: nothing is fetched.
 * @param options.type a media type, or the name of a format; without it the content decides
 * @throws IncomingRefusal in the user's words, if nothing of it can be read
 */
export const readIncoming = (
  document: Uint8Array | string,
  options: ReadOptions = {},
): Incoming => {
  const text = toText(document, options);
  if (text.trim() === '') throw new IncomingRefusal('The document is empty.', 400, 'noText');
  const format = detectFormat(text, options.type);
  const { accepted = FORMATS } = options;
  if (!accepted.includes(format)) {
    throw new IncomingRefusal(
      `The document is ${format}; accepted are ${accepted.join(', ')}.`,
      415,
    );
  }
  if (format !== 'text') checkTags(text);
  const pieces = PIECES[format](text);
  if (pieces.length === 0) throw new IncomingRefusal('The document has no item.', 400, 'noText');
  if (pieces.length > MAX_ITEMS) {
    throw new IncomingRefusal(`The document has more than ${MAX_ITEMS} items, which is the most.`);
  }
  return { format, ...readAll(pieces) };
};
