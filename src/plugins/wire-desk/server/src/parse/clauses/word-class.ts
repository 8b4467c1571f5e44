import { classOf, type FunctionClass, type Pack, type Verb } from '../language/pack';
import { isPeopleWord, isPlaceWord } from '../text/person-words';
import type { Word } from '../text/word';
import type { Code } from './node';

/** The class of a function word; Albanian "se" reports, "së" links, "në" is a preposition, "ne" is we. */
export function functionClass(word: Word, pack: Pack): FunctionClass | null {
  const text = word.text.toLowerCase();
  if (text === 'së' && pack.classes.L.has('se')) return 'L';
  if (text === 'në') return 'P';
  if (text === 'më') return 'A';
  return classOf(word.folded, pack);
}

/** "the Georgian", "the 26-year-old": somebody who was named before. */
export function isEpithet({ folded, capital }: Word): boolean {
  if (isPeopleWord(folded) || /-(year-old|vjecari|vjecarja)$/.test(folded)) return true;
  return capital && !isPlaceWord(folded) && /(ian|ean|[^i]an|ese|eton|ite)$/.test(folded);
}

export function isClose({ gap }: Word): boolean {
  return gap === ' ' || gap === '-' || gap === '. ' || gap === "' " || gap === '’ ';
}

export function isLy({ folded, capital }: Word): boolean {
  return (
    !capital &&
    folded.length > 4 &&
    /(ly|isht)$/.test(folded) &&
    !/^(family|reply|ally|rally|supply|bully|assembly)$/.test(folded)
  );
}

export function codeOfVerb(verb: Verb): Code {
  if (verb.form === 'gerund') return 'G';
  if (verb.say) return 'V';
  return verb.judge ? 'J' : 'M';
}

/** The punctuation between two words that matters to a clause; a question mark inside a quote counts as its comma. */
export function punctuationOf(gap: string): Code | null {
  if (gap === ' ') return null;
  if (gap.includes(':')) return ':';
  if (gap.includes(';')) return ';';
  if (/[–—]|\s-+\s/.test(gap)) return '-';
  if (gap.includes('(')) return '(';
  if (gap.includes(')')) return ')';
  return /,|[!?…]["'’”“»]/.test(gap) || /[!?…]\s/.test(gap) ? ',' : null;
}
