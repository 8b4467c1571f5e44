import { isPeopleWord } from './person-words';
import { albanian } from '../language/sq';
import { english } from '../language/en';
import type { Pack, Verb } from '../language/pack';

export interface VerbWord {
  folded: string;
  capital: boolean;
  gap: string;
  possessive?: boolean;
  /** Null outside quotation marks. */
  span: number | null;
}

/** The pack of a page's language. */
export function packOf(isAlbanian: boolean): Pack {
  return isAlbanian ? albanian : english;
}

const beforeParticiple = 4;
/** After one of these no verb stands: the accused, his writing. */
const articles = /^(the|an?|his|its|their|our|my|your)$/;

/** "i quajtur" and "the called" are no speech; "ka quajtur" and "has written" are. */
function isBareParticiple(words: VerbWord[], index: number, pack: Pack): boolean {
  for (let at = index - 1; at >= Math.max(0, index - beforeParticiple); at -= 1) {
    if (pack.perfects.has(words[at]?.folded ?? '')) return false;
  }
  return true;
}

/** "the claims", "of calls", "a clear warning": a determiner, preposition or possessive stands before it. */
function isNoun(words: VerbWord[], index: number, pack: Pack): boolean {
  const [word, before] = [words[index], words[index - 1]];
  if (!word || !before) return false;
  if (before.folded === 'as' && word.folded.endsWith('ing')) return false;
  if (word.gap === ' ' && articles.test(before.folded)) return true;
  if (!pack.alsoNouns.has(word.folded)) return false;
  if (before.possessive && word.gap === ' ') return true;
  const { D, P, B } = pack.classes;
  if (word.gap !== ' ' || before.span !== word.span) return false;
  return (
    isPeopleWord(before.folded) ||
    D.has(before.folded) ||
    P.has(before.folded) ||
    B.has(before.folded)
  );
}

/** The verb of speech or judgement at a word, or null: a form that is a noun or an adjective there is none. */
export function verbAt(words: VerbWord[], index: number, pack: Pack): Verb | null {
  const word = words[index];
  const verb = word && pack.verbs.get(word.folded);
  if (!verb || (word.capital && index > 0 && word.gap === ' ')) return null;
  if (verb.form === 'participle' && isBareParticiple(words, index, pack)) return null;
  return isNoun(words, index, pack) ? null : verb;
}

const packs = [english, albanian];

/** Whether the word is a verb of speech, or one of judging ("called the talks …"), in either language. */
export function isAttributing(words: VerbWord[], index: number): boolean {
  return packs.some((pack) => {
    const verb = verbAt(words, index, pack);
    return verb !== null && (verb.say || verb.judge);
  });
}

/** "told": an addressee follows. */
export function isTelling(folded: string): boolean {
  return packs.some(({ verbs }) => verbs.get(folded)?.tell);
}

/** Words that may stand between a subject and its verb without changing either. */
export function isBetween(word: VerbWord): boolean {
  const adverb = /ly$|isht$/.test(word.folded) && !word.capital;
  return adverb || packs.some(({ classes: { A, L } }) => A.has(word.folded) || L.has(word.folded));
}
