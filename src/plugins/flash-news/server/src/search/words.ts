import type { Fold } from './fold';

/** Scripts that are written without spaces: each character is indexed as a word. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(
  String.raw`[${UNSPACED}]|(?![${UNSPACED}])[\p{L}\p{N}](?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])*`,
  'gu',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]$`, 'u');

/** Points of Hebrew and Arabic, and the tatweel, which most texts are written without. */
const POINTS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;

/** Characters that show nothing, such as the soft hyphen, zero-width spaces and joiners, and the byte order mark. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Returns a text without invisible characters, which would split words. */
export const withoutInvisible = (text: string): string => text.replaceAll(INVISIBLE, '');

/** Characters of a word that are indexed. */
const MAX_LENGTH = 60;

/** Returns the folded words of a text in order: runs of letters and digits, or single characters of unspaced scripts. */
export const wordsOf = (text: string, fold: Fold): string[] =>
  (fold(withoutInvisible(text).normalize('NFKC')).replaceAll(POINTS, '').match(WORD) ?? []).map(
    (word) => (word.length <= MAX_LENGTH ? word : Array.from(word).slice(0, MAX_LENGTH).join('')),
  );

/** Whether a word is a character of a script that is written without spaces. */
export const isUnspaced = (word: string): boolean => IS_UNSPACED.test(word);

/** The length of a word in characters. */
export const lengthOf = (word: string): number => Array.from(word).length;
