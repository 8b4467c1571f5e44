import type { Refusal } from './decode-copy';
import { MAX_BYTES } from './limits';

const kib = (bytes: number) => `${String(Math.ceil(bytes / 1024))} KiB`;

/**
 * One sentence that says why something is not read as copy, and what is accepted.
 * @param name what it is called, such as the path of a file
 * @param howTo says how an encoding is given, such as "--encoding windows-1250"
 */
export function refusalText(
  name: string,
  refusal: Refusal,
  howTo: (encoding: string) => string,
): string {
  switch (refusal.reason) {
    case 'empty':
      return `${name} is empty.`;
    case 'too-large':
      return `${name} has ${kib(refusal.bytes)}; copy of more than ${kib(MAX_BYTES)} is not read.`;
    case 'binary':
      return `${name} is not text${refusal.format === null ? '' : ` but ${refusal.format}`}. Accepted is plain text.`;
    case 'not-utf-8':
      return `${name} is not UTF-8 text. It is likely ${refusal.likely}: read it with ${howTo(refusal.likely)}, or save it as UTF-8.`;
    case 'not-in-encoding':
      return `${name} is not ${refusal.encoding} text. It is likely ${refusal.likely}.`;
    case 'unknown-encoding':
      return `"${refusal.encoding}" is no encoding; accepted are utf-8, windows-1250, windows-1251, windows-1252, iso-8859-1, iso-8859-2, utf-16le, utf-16be and the others of the WHATWG Encoding Standard.`;
  }
}
