import { decodeBytes } from '../copy/decode-bytes';
import { isEncoding, likelyEncoding } from '../copy/encodings';
import { IncomingRefusal } from './refusal';

export interface DecodeOptions {
  /** A media type such as `text/html; charset=windows-1252`. */
  type?: string;
  /** A label of the Encoding Standard, such as `windows-1250`; wins over all that the document says. */
  encoding?: string;
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;
const XML_ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/;
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** How far into a document its encoding may be declared, in bytes. */
const HEAD = 1024;

const markOf = (bytes: Uint8Array): string | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
};

const declaredIn = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return XML_ENCODING.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1];
};

/**
 * Decodes a document: by the given encoding, its byte order mark, its media type, its own declaration, or as UTF-8.
 * @throws IncomingRefusal if the encoding is unknown, or the bytes are not in it
 */
export const decode = (bytes: Uint8Array, { type = '', encoding }: DecodeOptions = {}): string => {
  const label =
    encoding ?? markOf(bytes) ?? CHARSET.exec(type)?.[1] ?? declaredIn(bytes) ?? 'utf-8';
  if (!isEncoding(label)) {
    throw new IncomingRefusal(
      `encoding: "${label.slice(0, 40)}" is unknown; give one such as utf-8, windows-1252 or iso-8859-2.`,
      415,
    );
  }
  const text = decodeBytes(bytes, label);
  if (text !== null) return text;
  const likely = likelyEncoding(bytes);
  throw new IncomingRefusal(
    `The document is not in the encoding ${label}; it is likely ${likely}. Send UTF-8, or name the encoding, as in "text/html; charset=${likely}".`,
  );
};
