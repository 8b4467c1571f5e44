import { decodeBytes } from './decode-bytes';
import { isEncoding, likelyEncoding } from './encodings';
import { MAX_BYTES } from './limits';

/** Why bytes are not read as copy. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'too-large'; bytes: number }
  | { reason: 'binary'; format: string | null }
  | { reason: 'not-utf-8'; likely: string }
  | { reason: 'not-in-encoding'; encoding: string; likely: string }
  | { reason: 'unknown-encoding'; encoding: string };

export type Decoded = { kind: 'text'; text: string } | { kind: 'refused'; refusal: Refusal };

/** First bytes of files that are often mistaken for text. */
const formats: [string, string][] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a Word document or an archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
];

function formatOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.slice(0, 8));
  return formats.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}

const refuse = (refusal: Refusal): Decoded => ({ kind: 'refused', refusal });

function nameOf(bytes: Uint8Array): Refusal {
  const likely = likelyEncoding(bytes);
  const isBinary = bytes.includes(0) && !likely.startsWith('utf-16');
  return isBinary ? { reason: 'binary', format: null } : { reason: 'not-utf-8', likely };
}

/**
 * Reads the bytes of a file or an upload as copy. Pure.
 * @param encoding a name of the WHATWG Encoding Standard, such as windows-1250; default is UTF-8
 */
export function decodeCopy(bytes: Uint8Array, encoding = 'utf-8'): Decoded {
  if (bytes.length > MAX_BYTES) return refuse({ reason: 'too-large', bytes: bytes.length });
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  if (!isEncoding(encoding)) return refuse({ reason: 'unknown-encoding', encoding });
  const format = formatOf(bytes);
  if (format !== null) return refuse({ reason: 'binary', format });
  const isUtf8 = new TextDecoder(encoding).encoding === 'utf-8';
  const text = decodeBytes(bytes, encoding);
  if (isUtf8 && (text === null || text.includes('\0'))) return refuse(nameOf(bytes));
  if (text === null || text.includes('\0')) {
    return refuse({ reason: 'not-in-encoding', encoding, likely: likelyEncoding(bytes) });
  }
  return text.trim() === '' ? refuse({ reason: 'empty' }) : { kind: 'text', text };
}
