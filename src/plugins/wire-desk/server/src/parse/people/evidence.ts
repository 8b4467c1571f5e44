import { isDefiniteHuman, isHuman } from '../text/human';
import { classOf as functionClassOf, type Pack } from '../language/pack';
import type { Evidence } from '../model/model';
import {
  isOrganisationWord,
  isGivenName,
  isKnownThing,
  isPeopleWord,
  isPlaceWord,
  maybeGivenName,
  opensPlace,
} from '../text/person-words';
import { isAttributing, isBetween, verbAt } from '../text/verbs';
import { uninflected } from '../text/inflection';
import type { Word } from '../text/word';
import { nameSuffixes } from '../language/grammar';
import { thingNouns } from '../language/organisations';
import { isCourtesy, isRoleHead } from './roles';

/** Endings that only family names have. */
const familyEndings =
  /(enko|chuk|ovych|ovich|evich|ovic|evic|ic|ski|sky|skyy|skiy|ska|ova|eva|ov|ev|yan|ian|shvili|dze|sson|ssen|sen|dottir|opoulos|idis|akis|oglu|escu|aj|qi|liu|iqi|ez|aku|iu|ani|uni|berg|mann|stein)$/u;

const closingMark = /["”“»'’]/;

/** Whether a verb of speech is beside the words, and a quote too: organisations are quoted less often. */
function speaks(words: Word[], from: number, to: number): string[] {
  let after = to;
  for (let word = words[after]; after < to + 3 && word?.gap === ' ' && isBetween(word);) {
    after += 1;
    word = words[after];
  }
  const quoted = (gap: string) => (closingMark.test(gap) ? ['speaks-quote'] : ['speaks']);
  if (words[after]?.gap === ' ' && isAttributing(words, after))
    return quoted(words[from]?.gap ?? '');
  if (words[from]?.gap !== ' ' || !isAttributing(words, from - 1)) return [];
  const [verb, clitic] = [words[from - 1], words[from - 2]];
  return quoted((verb?.gap ?? '') + (clitic?.gap ?? ''));
}

function isRelated(words: Word[], to: number): boolean {
  const [next, second] = [words[to], words[to + 1]];
  if (next?.gap !== ', ' && next?.gap !== ' ') return false;
  return (
    next.folded === 'who' ||
    next.folded === 'whose' ||
    (/^(i|e|te|se)$/.test(next.folded) && /^cil(i|a|in|en|it|es)$/.test(second?.folded ?? ''))
  );
}

function hasAge(words: Word[], to: number): boolean {
  const [age, next] = [words[to], words[to + 1]];
  const isNumber =
    /^\d{1,3}(-vjec\p{L}*)?$/u.test(age?.folded ?? '') && /^(, | \()$/.test(age?.gap ?? '');
  return isNumber && (!next || /^[,.;)]/.test(next.gap) || /^vjec/.test(next.folded));
}

/** What stands right before the words: an article, a preposition, a noun for a thing. */
function setBefore(words: Word[], from: number, to: number): string[] {
  const [first, before, after] = [words[from], words[from - 1], words[to]];
  if (!first || !before || !/^[ -]$/.test(first.gap) || first.span !== before.span) return [];
  const noun = !before.capital && thingNouns.has(before.folded);
  const goesOn =
    after?.gap === ' ' && !after.capital && !isAttributing(words, to) && !isBetween(after);
  return [
    ...(before.folded === 'the' ? ['article'] : []),
    ...(before.possessive ? ['possessive-before'] : []),
    ...(before.folded === 'the' && goesOn ? ['article-noun'] : []),
    ...(noun ? ['thing-before'] : []),
    ...(/^(in|at|on|near|ne|te|prane)$/.test(before.folded) ? ['place-preposition'] : []),
    ...(/^(called|named|quajtur)$/.test(before.folded) ? ['called'] : []),
    ...(before.capital && isRoleHead(before.folded, true) ? ['title'] : []),
  ];
}

const naming =
  /^(name|surname|name only|identified|identifies|called|named|known|introduced|quajtur|quhet|quhej|emrin|emri|mbiemrin|inicialet|identifikua)$/;

/** "gave her name only as Blessing", "who gave only her surname, Mrs. Tran", "quhet Shaqir". */
export function isNamed(words: Word[], from: number): boolean {
  const [first] = words.slice(from, from + 1);
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || word.span !== first?.span || !/^(, | |\. )$/.test(next.gap)) return false;
    if (naming.test(word.folded)) return true;
    const small = /^(only|just|simply|himself|herself|themselves|as|to|us|me|si|vetem|me)$/;
    if (!small.test(word.folded) && !isCourtesy(word.folded)) return false;
  }
  return false;
}

/** The class of a word beside a name: a function word, a verb, or any other. */
function classOf(word: Word, words: Word[], at: number, pack: Pack): string {
  if (verbAt(words, at, pack)) return 'verb';
  const name = functionClassOf(word.folded, pack);
  if (name) return name;
  if (word.capital) return 'capital';
  return /(ed|oi|uar|te)$/.test(word.folded) ? 'past' : 'small';
}

/** Punctuation beside a name, quotation marks as one. */
function sign(gap: string): string {
  const mark = gap.trim().charAt(0);
  return /\p{Quotation_Mark}/u.test(mark) ? '"' : mark;
}

/** The words right before and after, by class, with the punctuation between. */
function surroundings(words: Word[], from: number, to: number, pack: Pack): string[] {
  const [first, before, after] = [words[from], words[from - 1], words[to]];
  const possessive = words[to - 1]?.possessive === true;
  const opens = !first || !before || first.sentence !== before.sentence;
  const previous = opens
    ? 'start'
    : /^[ -]$/.test(first.gap)
      ? classOf(before, words, from - 1, pack)
      : sign(first.gap);
  const next =
    !after || after.sentence !== first?.sentence
      ? 'end'
      : after.gap === ' '
        ? classOf(after, words, to, pack)
        : sign(after.gap);
  const noun = before && !opens && /^(, | )$/.test(first.gap) ? before.folded : '';
  const human = isHuman(noun) || isDefiniteHuman(noun) || isRoleHead(noun, false);
  return [
    `before:${previous}`,
    `after:${possessive ? 'possessive' : next}`,
    ...(human ? ['human-before'] : []),
  ];
}

/** What stands right after the words: an ampersand, a noun for a thing. */
function setAfter(text: string, words: Word[], to: number): string[] {
  const [last, after] = [words[to - 1], words[to]];
  const beside = text.slice(last?.end ?? 0, (last?.end ?? 0) + 3);
  const noun = after?.gap === ' ' && thingNouns.has(after.folded);
  return [...(/^ ?[&+/]/.test(beside) ? ['ampersand'] : []), ...(noun ? ['thing-after'] : [])];
}

function ofWords(list: Word[], albanian: boolean): string[] {
  const [first] = list;
  const proper = list.filter(({ capital, folded }) => capital && !nameSuffixes.has(folded));
  const last = proper.at(-1);
  if (!first || !last) return [];
  const full = proper.length > 1;
  const given =
    isGivenName(first.folded) ||
    (first.folded.includes('-') && first.folded.split('-').every((part) => isGivenName(part))) ||
    (albanian && uninflected(first.text).some(isGivenName));
  const things = list.filter(({ folded }) => isOrganisationWord(folded));
  return [
    full ? `words:${Math.min(proper.length, 4)}` : 'lone',
    ...(given ? ['given'] : maybeGivenName(first.folded) ? ['given-maybe'] : []),
    ...(full && list.slice(0, -1).some(({ text }) => /^(\p{Lu}|(\p{Lu}\.?){2,3})$/u.test(text))
      ? ['initial']
      : []),
    ...(full && familyEndings.test(last.folded) ? ['family-ending'] : []),
    ...(full && /-\p{Lu}/u.test(last.text) ? ['double-name'] : []),
    ...(things.length > 0 && !(given && things.length === 1 && list.length === 2)
      ? ['thing-word']
      : []),
    ...(things.includes(last) ? ['thing-last'] : []),
    ...(isKnownThing(list.map(({ text }) => text)) ? ['known-thing'] : []),
    ...(!given && (isPlaceWord(first.folded) || opensPlace(first.folded)) ? ['place-first'] : []),
    ...(!given && isPeopleWord(first.folded) ? ['people-first'] : []),
    ...(proper.every(({ folded }) => isPlaceWord(folded) || isPeopleWord(folded))
      ? ['places']
      : []),
    ...(proper.length > 1 && isPlaceWord(last.folded) && !given ? ['place-last'] : []),
  ];
}

/** A paragraph with its words. */
export interface NameLine {
  text: string;
  words: Word[];
  albanian: boolean;
  pack: Pack;
}

/** What speaks for and against words naming a person, their role apart. */
export function evidenceFor(
  { text, words, albanian, pack }: NameLine,
  from: number,
  to: number,
): Evidence {
  const [first] = words.slice(from, to);
  return new Set([
    ...ofWords(words.slice(from, to), albanian),
    ...setBefore(words, from, to),
    ...setAfter(text, words, to),
    ...speaks(words, from, to),
    ...surroundings(words, from, to, pack),
    ...(isNamed(words, from) ? ['named-as'] : []),
    ...(isRelated(words, to) ? ['who'] : []),
    ...(hasAge(words, to) ? ['age'] : []),
    ...(first?.opening ? ['opening'] : ['inside']),
  ]);
}
