import { readFileSync, statSync } from 'node:fs';

/**
 * The plugin's rules of reading bytes, `server/src/services/copy.ts`.
 * @typedef {{ reason: string, bytes?: number }} Refusal
 * @typedef {{ copy: string, language: string | null, status: string, headline: string | null, byline: string | null,
 *   creditLine: string | null }} Document
 * @typedef {{
 *   maxBytes: number,
 *   decode(bytes: Uint8Array, encoding?: string):
 *     { kind: 'text', text: string } | { kind: 'refused', refusal: Refusal },
 *   refusalText(name: string, refusal: Refusal, howTo: (encoding: string) => string): string,
 *   maxDocumentBytes: number,
 *   readDocument(bytes: Uint8Array, encoding?: string): Document,
 * }} CopyReader
 */

/**
 * Reads the text of a news page or agency copy.
 * @param {string} file its path
 * @param {string | undefined} encoding in which it is; UTF-8 unless given
 * @param {CopyReader} reader
 * @returns {string} text without a byte order mark, with any line ends
 * @throws {Error} one line that says what is wrong with the file
 */
export function readCopy(file, encoding, reader) {
  const refuse = (/** @type {Refusal} */ refusal) =>
    new Error(reader.refusalText(file, refusal, (name) => `--encoding ${name}`));
  const bytes = read(file, reader.maxBytes);
  if (typeof bytes === 'number') throw refuse({ reason: 'too-large', bytes });
  const decoded = reader.decode(bytes, encoding);
  if (decoded.kind === 'refused') throw refuse(decoded.refusal);
  return decoded.text;
}

/** Files of formats of agencies and feeds, of which the content tells which it is. */
const DOCUMENT = /\.(?:html?|xhtml|xml|json|rss|atom)$/i;

/**
 * Reads a file as copy: text, or a document whose format says more of it than its text does.
 * @param {string} file its path
 * @param {string | undefined} encoding in which it is; what the document says, or UTF-8, unless given
 * @param {CopyReader} reader
 * @returns {Document}
 * @throws {Error} one line that says what is wrong with the file
 */
export function readFile(file, encoding, reader) {
  if (!DOCUMENT.test(file)) {
    const nothing = { language: null, headline: null, byline: null, creditLine: null };
    return { ...nothing, status: 'usable', copy: readCopy(file, encoding, reader) };
  }
  const bytes = read(file, reader.maxDocumentBytes);
  if (typeof bytes === 'number') {
    throw new Error(
      `${file} has ${bytes} bytes; a document of more than ${reader.maxDocumentBytes} is not read.`,
    );
  }
  try {
    return reader.readDocument(bytes, encoding);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} can't be read. ${why}`, { cause: error });
  }
}

/**
 * @param {string} file
 * @param {number} maxBytes
 * @returns {Buffer | number} its bytes, or only their number if there are more than `maxBytes`
 */
function read(file, maxBytes) {
  try {
    const { size } = statSync(file);
    return size > maxBytes ? size : readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new Error(`${file} can't be read: ${reasonOf(String(error.code))}.`, { cause: error });
    }
    throw error;
  }
}

/** @param {string} code of Node's system error */
function reasonOf(code) {
  /** @type {Record<string, string>} */
  const reasons = {
    ENOENT: 'there is no such file',
    EACCES: 'permission is denied',
    EISDIR: 'it is a folder',
  };
  return reasons[code] ?? code;
}
