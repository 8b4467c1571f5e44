/**
 * The characters of the bytes 0x80 to 0x9F in windows-1252. Node 20 reads them as controls, so
 * they are put right here.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text of bytes in an encoding of the WHATWG Encoding Standard, without a byte order mark; null if they are not in it. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(
      /[\u0080-\u009F]/g,
      (letter) => windows1252[letter.charCodeAt(0) - 128] ?? letter,
    );
  } catch {
    return null;
  }
}
