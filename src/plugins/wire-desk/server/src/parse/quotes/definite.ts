import type { ClauseNode } from '../clauses/node';
import { genderOfRole, isAlbanianRole, isRoleHead } from '../people/roles';
import { isDefiniteHuman } from '../text/human';
import type { Page } from '../text/page';
import type { Gender } from '../text/person-words';
import type { Word } from '../text/word';
import { genderOf } from './entities';
import { genderOfKin, isKin } from './kin';

/** Definite forms of Albanian offices: ministri, kryetarja, mjeku. */
const albanianDefinite = /(i|u|a)$/;

const possessives = /^(his|her|their|my|our|your)$/;

/** A phrase for a human being whom the story has spoken of: "the analyst", "drejtori". */
export interface Definite {
  head: string;
  gender: Gender;
  /** Whether the noun is of kinship: "her father", "the niece". */
  isKin: boolean;
  /** Whether more belongs to the noun: "the head of the board" tells who it is by itself. */
  isBare: boolean;
}

/** Returns what a node says if it is such a phrase, else null; a spokesman speaks for another, who is not meant. */
export function definiteOf(node: ClauseNode, words: Word[], page: Page): Definite | null {
  if (node.code !== 'O' && node.code !== 'E' && node.code !== 'U') return null;
  const at = node.head ?? node.to - 1;
  const [first, head] = [words[node.from], words[at]];
  if (!first || !head || node.mention || /[^s]s$/.test(head.folded)) return null;
  const { albanian, pack } = page;
  const next = words.slice(at + 1, at + 3).map(({ folded }) => folded);
  if (/^(spokes|zedhenes)/.test(head.folded) || /^(i|e) (tij|saj|tyre)$/.test(next.join(' ')))
    return null;
  const kin = isKin(head.folded);
  const opens =
    first === head && node.code === 'O' && words[node.from - 1]?.sentence !== first.sentence;
  const isDefinite = albanian
    ? albanianDefinite.test(head.folded) && !pack.classes.D.has(first.folded)
    : pack.definite.has(first.folded) || opens || (kin && possessives.test(first.folded));
  const isHuman = albanian
    ? isAlbanianRole(head.folded) || isDefiniteHuman(head.folded)
    : isRoleHead(head.folded, head.capital && head !== first);
  if (!isDefinite || !(isHuman || kin)) return null;
  const gender =
    genderOfKin(head.folded) ?? genderOfRole(head.folded) ?? genderOf(head.folded, false);
  return { head: head.folded, gender, isKin: kin, isBare: node.to === at + 1 };
}
