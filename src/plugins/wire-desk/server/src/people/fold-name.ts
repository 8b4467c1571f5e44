/** Letters that Unicode doesn't decompose, and Cyrillic ones, as most newsrooms print them in Latin letters. */
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', ŧ: 't' },
  ...{ ə: 'a', а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'd', е: 'e', є: 'ye', ж: 'zh' },
  ...{ з: 'z', и: 'i', і: 'i', й: 'i', ј: 'i', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj' },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch' },
  ...{
    џ: 'dz',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ѓ: 'g',
    ќ: 'k',
  },
  ѕ: 'dz',
};

/** Ways of writing one sound, after transliteration: Zelenskyy, Zelensky and Zelenskiy become equal, and so do Jovan and Yovan. */
const SOUNDS: [RegExp, string][] = [
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

const toLatin = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9\s]/g, (letter) => LETTERS[letter] ?? (/\p{L}/u.test(letter) ? letter : ' '));

/** Returns the words of a name as they are compared: without case, marks, the choice of alphabet and of spelling. */
export const foldName = (name: string): string[] =>
  toLatin(name.replace(/['’‘ʼ`´]/g, ''))
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => SOUNDS.reduce((folded, [sound, letter]) => folded.replace(sound, letter), word));
