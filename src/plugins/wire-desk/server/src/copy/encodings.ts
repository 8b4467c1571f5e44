import { decodeBytes } from './decode-bytes';

/** Encodings in which copy comes, likeliest first; names of the WHATWG Encoding Standard, which `TextDecoder` reads. */
const candidates = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'ibm866',
  'macintosh',
  'windows-1253',
  'windows-1254',
];

/** What is looked at: enough to tell, and no more for a long copy. In bytes. */
const reach = 64 * 1024;

const albanian = /[ëçËÇ]/u;
const common = /[éèêáàâîíóôúñöüäßåøČčĆćŽžŠšĐđąęłńśźżőűřěășțğı]/iu;
const cyrillic = /\p{Script=Cyrillic}/u;
const greek = /\p{Script=Greek}/u;
const opening = /[“„‘«‚¿¡]/u;
const closing = /[”’»…]/u;

function letterScore(before: string, letter: string, after: string): number {
  const isInside = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter);
  if (isInside) return -3;
  const beside = [before, after].filter((one) => /\p{L}/u.test(one));
  const script = [cyrillic, greek].find((one) => one.test(letter));
  if (script) return beside.every((one) => script.test(one)) ? 1.2 : -3;
  if (beside.some((one) => one > '\u007F')) return -1;
  if (albanian.test(letter)) return 2.5;
  return common.test(letter) ? 1.5 : 0.2;
}

function markScore(before: string, mark: string, after: string): number {
  const between = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (mark === '’') return 1.5;
  if (between) return mark === '–' || mark === '—' ? 0.5 : -3;
  if (opening.test(mark)) return /[\s("“«—–-]|^$/u.test(before) ? 1.5 : -0.5;
  if (closing.test(mark)) return /\s|^$/u.test(before) ? -0.5 : 1.5;
  return /[–—•€£°§©·]|\u00A0/u.test(mark) ? 1 : -1.5;
}

/** How much a text reads like one of a newspaper, by its letters and marks beyond ASCII. */
function scoreOf(text: string): number {
  const letters = Array.from(text);
  return letters.reduce((sum, letter, index) => {
    if (letter < '\u0080') return sum;
    if (/[\u0080-\u009F\uFFFD]/u.test(letter)) return sum - 5;
    const [before = '', after = ''] = [letters[index - 1], letters[index + 1]];
    const score = /\p{L}/u.test(letter) ? letterScore : markScore;
    return sum + score(before, letter, after);
  }, 0);
}

function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const nulls = [0, 0];
  bytes.slice(0, reach).forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  const half = Math.min(bytes.length, reach) / 2;
  if (odd > half * 0.1 && even === 0) return 'utf-16le';
  return even > half * 0.1 && odd === 0 ? 'utf-16be' : null;
}

/** The likely encoding of bytes that are not UTF-8. Of encodings that read the same, the likelier one. */
export function likelyEncoding(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return utf16;
  const head = bytes.slice(0, reach);
  let best = { name: 'windows-1252', score: -Infinity };
  for (const name of candidates) {
    const text = decodeBytes(head, name);
    const score = text === null ? -Infinity : scoreOf(text);
    if (score > best.score) best = { name, score };
  }
  const isLatin1 =
    best.name === 'windows-1252' && !head.some((byte) => byte >= 0x80 && byte < 0xa0);
  return isLatin1 ? 'iso-8859-1' : best.name;
}

/** Whether `TextDecoder` knows an encoding by this name. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
