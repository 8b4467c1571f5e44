const withoutMarks: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  þ: 'th',
};

const plain = /^[A-Za-z0-9.'-]*$/;

/** A word as it is compared: without case, diacritics or the choice of apostrophe; đ, ø, ł as in plain ASCII. */
export function fold(text: string): string {
  return plain.test(text) ? text.toLowerCase() : foldMarks(text);
}

function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðøłßæœıəþ]/g, (letter) => withoutMarks[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
