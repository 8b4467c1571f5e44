/**
 * Invisible characters: zero-width spaces, soft hyphens, marks of direction, controls. Joiners stay where they make something, as in
 * a family of emoji or in Persian; so do the tags of a flag.
 */
const unseen =
  /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u00AD\uFEFF]|(?<=[\p{Script=Latin}\s]|^)[\u200C\u200D]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,8})[\u{E0000}-\u{E007F}]|(?!\n)\p{Cc}/gu;

/** Copy as it is read and fingerprinted: NFC, `\n` between lines, single spaces, nothing invisible. */
export function normalise(copy: string): string {
  return copy
    .replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
