/**
 * Endings that a word takes in a language, by its primary subtag (BCP 47): of a dictionary form, cut as `stemOf` cuts
 * it, to the forms in a text. Albanian declines nouns by case, number and definiteness (qeveria, qeverisë, qeveritë).
 */
export const ENDINGS: Record<string, readonly string[]> = {
  sq: [
    ...['', 'e', 'a', 'i', 'u', 'ë', 'o'],
    ...['t', 'n', 's', 'ja', 'je', 'ta', 'te', 'ti'],
    ...['et', 'at', 'it', 'ut', 'ët', 'en', 'an', 'in', 'un', 'ën', 'es', 'as', 'is', 'us', 'ës'],
    ...['jes', 'jen', 'se', 'së', 'te', 'të', 've', 've', 'vet', 'ave', 'eve', 'ive', 'ove'],
    ...['ise', 'isë', 'ite', 'itë', 'ine', 'inë', 'ate', 'atë', 'ete', 'etë', 'esh', 'ash', 'ish'],
    ...['sh', 'avet', 'evet', 'ivet', 'ver', 'ëse', 'ësë', 'ëve', 'ër', 'ra', 'rat', 'rave', 'ri'],
    ...['imi', 'imit', 'imin', 'ime', 'imet', 'imeve'],
  ],
  en: [
    '',
    's',
    'es',
    '’s',
    "'s",
    's’',
    "s'",
    'e',
    'y',
    'ies',
    'ied',
    'ed',
    'd',
    'ing',
    'ers',
    'er',
  ],
};

/** Vowels with which the dictionary form of a word ends and that other forms replace. */
const CUT: Record<string, RegExp> = { sq: /[ëeaiuo]$/, en: /[ey]$/ };

/** Albanian nouns in -ër, -ël, -ëz lose the ë before an ending: ministër, ministri. */
const LOSES_E = /ë(?=[rlznm]$)/;

/** A shorter stem would fit to other words. */
const MIN_STEM = 3;

/** Returns what all forms of a word begin with in a language (primary subtag): one stem, or two that alternate. */
export const stemsOf = (word: string, language: string): string[] => {
  const cut = CUT[language];
  const stem = cut ? word.replace(cut, '') : word;
  if (stem.length < MIN_STEM) return [word];
  const other = language === 'sq' ? stem.replace(LOSES_E, '') : stem;
  return other === stem ? [stem] : [stem, other];
};

/** Albanian's linking articles, which change with the noun before them: Këshilli i, Këshillit të. */
const LINKS: Record<string, readonly string[]> = { sq: ['i', 'e', 'të', 'së'] };

/** Whether two short words are forms of one linking article. */
export const areLinks = (one: string, other: string, language: string): boolean => {
  const links = LINKS[language] ?? [];
  return links.includes(one) && links.includes(other);
};
