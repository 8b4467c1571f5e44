import { conjunctions, linkingArticles, prepositions, relatives } from '../language/grammar';
import type { Word } from '../text/word';
import { genderOfRole, isAlbanianRole, nominative } from './roles';
import type { RolePhrase } from './role-phrase';
import { isAttributing } from '../text/verbs';

const furthest = 9;

function mayStandInside(words: Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  const { folded } = word;
  if (linkingArticles.has(folded) || folded === 'dhe' || /^per$|^ne$/.test(folded)) return true;
  return (
    !conjunctions.has(folded) &&
    !prepositions.has(folded) &&
    !relatives.has(folded) &&
    !isAttributing(words, index)
  );
}

/** Not more than two small words in a row without a linking article: the rest is a clause. */
function isNominal(list: Word[]): boolean {
  let loose = 0;
  for (const { folded, capital } of list) {
    loose = linkingArticles.has(folded) || capital ? 0 : loose + 1;
    if (loose > 2) return false;
  }
  return true;
}

/** "këshilltari i Macronit": what follows an article or a preposition is not the bearer. */
function isFreeEnd(word: Word | undefined): boolean {
  if (!word) return false;
  const { folded } = word;
  return !linkingArticles.has(folded) && !prepositions.has(folded) && !conjunctions.has(folded);
}

/** "këshilltari i presidentit": the office before is the one meant. */
function outermost(words: Word[], head: number): number {
  const link = words[head - 1];
  for (const distance of [2, 3]) {
    const before = words[head - distance];
    if (link && before && linkingArticles.has(link.folded) && isAlbanianRole(before.folded)) {
      return outermost(words, head - distance);
    }
  }
  return head;
}

/** The Albanian role before a name that begins at `from`: "presidenti francez", "ministri i Mbrojtjes, ". */
export function albanianRoleBefore(words: Word[], from: number, full: boolean): RolePhrase | null {
  if (words[from]?.gap === ' ' && !isFreeEnd(words[from - 1])) return null;
  const comma = /^\)?, $/.test(words[from]?.gap ?? '');
  for (let at = from - 1; at >= Math.max(0, from - furthest); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || word.span !== next.span || (next.opening && next.gap !== ' '))
      return null;
    const bracket = comma && (next.gap === ' (' || at === from - 1);
    if (next.gap !== ' ' && !bracket) return null;
    if (isAlbanianRole(word.folded)) {
      const head = outermost(words, at);
      const inside = words.slice(at + 1, from);
      const loose = !comma && inside.some(({ folded }) => /^(per|ne)$/.test(folded));
      return isNominal(inside) && (!loose || full) ? { from: head, to: from, head } : null;
    }
    if (!mayStandInside(words, at)) return null;
  }
  return null;
}

/** Nominative of a role: "presidentin e Francës" is "presidenti i Francës". */
export function inNominative(text: string): string {
  const [head = '', link, ...rest] = text.replace(/ (i|e|të) (tij|saj|tyre)$/u, '').split(' ');
  const base = nominative(head);
  if (base === head || link === undefined) return [base, link, ...rest].filter(Boolean).join(' ');
  const article = genderOfRole(base.toLowerCase()) === 'woman' ? 'e' : 'i';
  const linked = ['të', 'te', 'e', 'së', 'se'].includes(link) ? article : link;
  return [base, linked, ...rest].join(' ');
}
