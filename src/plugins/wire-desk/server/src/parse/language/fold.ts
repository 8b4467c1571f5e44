const withoutMarks: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Matches words that only need lower case. */
const plain = /^[A-Za-z0-9.'-]*$/;

/**
 * A word as it is compared: without case, diacritics or the choice of apostrophe.
 * `Erdoğan`, `ERDOGAN` and `erdogan` are one. Letters that Unicode does not take apart
 * (đ, ø, ł, …) are written as agencies write them in plain ASCII.
 */
export function fold(text: string): string {
  return plain.test(text) ? text.toLowerCase() : foldMarks(text);
}

function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðøłßæœı]/g, (letter) => withoutMarks[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
