import { decodeBytes } from './decode-bytes';

/** Encodings as which UTF-8 is read by mistake. */
const mistaken = ['windows-1252', 'windows-1250'];

const bytesOf = new Map(
  mistaken.map((name) => {
    const bytes = Array.from({ length: 128 }, (_, index) => index + 128);
    return [
      name,
      new Map(bytes.map((byte) => [decodeBytes(Uint8Array.of(byte), name) ?? '', byte])),
    ];
  }),
);

/** “”” without its last character, a control, which is lost where text is pasted. */
const halfMark = /â€(?![\u0080-\uFFFF])/gu;

/** How often a text may have been encoded again. */
const mostTimes = 3;

/** The number of bytes of a character in UTF-8, by its first byte; 0 if it is none. */
function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** The character that the characters from `at` on are in UTF-8; null if they are none. */
function characterAt(text: string, at: number, table: Map<string, number>): string | null {
  const first = table.get(text[at] ?? '');
  const length = lengthOf(first ?? 0);
  if (first === undefined || length === 0) return null;
  const rest = Array.from(text.slice(at + 1, at + length), (letter) => table.get(letter) ?? 0);
  if (rest.length < length - 1 || rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.of(first, ...rest));
  } catch {
    return null;
  }
}

interface Repair {
  text: string;
  repaired: number;
  /** Letters beyond ASCII that were no part of a wrong character. */
  right: number;
}

function repairOnce(text: string, table: Map<string, number>): Repair {
  const parts: string[] = [];
  let [from, repaired, right] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if ((text[at] ?? '') < '\u0080') continue;
    const character = characterAt(text, at, table);
    if (character === null) {
      right += 1;
      continue;
    }
    parts.push(text.slice(from, at), character);
    at += lengthOf(table.get(text[at] ?? '') ?? 0) - 1;
    from = at + 1;
    repaired += 1;
  }
  return { text: [...parts, text.slice(from)].join(''), repaired, right };
}

function bestRepair(text: string): Repair | null {
  const repairs = [...bytesOf.values()].map((table) => repairOnce(text, table));
  const [best] = repairs.sort((one, other) => other.repaired - one.repaired);
  // Right letters beside wrong ones come from a page that was put together from two sources; many tell of chance.
  return best && best.repaired > 0 && best.repaired * 4 >= best.right ? best : null;
}

/** The text as it was meant if it was encoded as UTF-8 twice ("Ã«" for "ë", "â€œ" for "“"); null if it was not. */
export function repairedText(text: string): string | null {
  let repaired: string | null = null;
  for (let time = 0; time < mostTimes; time += 1) {
    const repair = bestRepair(repaired ?? text);
    if (!repair) break;
    repaired = repair.text;
  }
  return repaired?.replace(halfMark, '”') ?? null;
}
