/** Letters that Unicode doesn't decompose, and their folded form: mostly what people type for them. */
export const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  ς: 'σ',
};

/** Combining marks. */
const MARKS = /[\u0300-\u036f]/g;

/** Combining marks and Korean jamo, which NFC may join. */
const APART = /[\u0300-\u036f\u1100-\u11ff]/;

const ONLY_ASCII = /^[\0-\x7f]*$/;

/** Blocks whose precomposed letters are folded: Latin, modern Greek, European Cyrillic. */
const BLOCKS: [from: number, to: number][] = [
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
];

const IN_BLOCKS = /[\u00c0-\u024f\u0370-\u045f\u1e00-\u1eff]/g;

const foldLetter = (letter: string): string => {
  const base = letter.normalize('NFD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  return LETTERS[base] ?? base;
};

/** Letters of the blocks with their folded form. */
export const FOLDED: ReadonlyMap<string, string> = new Map(
  BLOCKS.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, place): [string, string] => {
      const letter = String.fromCodePoint(from + place);
      return [letter, foldLetter(letter)];
    }),
  ),
);

/** Folds a text for search: `Çelë`, `ÇELË` and `cele` become equal, composed or decomposed. */
export const fold = (text: string): string =>
  ONLY_ASCII.test(text)
    ? text.toLowerCase()
    : (APART.test(text) ? text.normalize('NFC') : text)
        .replace(IN_BLOCKS, (letter) => FOLDED.get(letter) ?? letter)
        .toLowerCase()
        .replace(MARKS, '');
