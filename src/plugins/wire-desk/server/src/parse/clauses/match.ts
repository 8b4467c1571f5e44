import type { ClauseNode, Sentence } from './node';
import { patterns, type Pattern } from './patterns';

/** Who speaks by a pattern: a part of a sentence, or nobody, where the verb leaves it unsaid (`node` null). */
export interface Match {
  pattern: Pattern;
  sentence: Sentence;
  node: ClauseNode | null;
}

/** How many nodes on either side of a quote are looked at. */
const window = 80;

/** The node without its first or last word, which is the verb; null if nothing is left. */
function trimmed(node: ClauseNode, trim: 'first' | 'last'): ClauseNode | null {
  if (node.to - node.from < 2 || node.mention) return null;
  const { from, to } = node;
  if (trim === 'first') return { ...node, from: from + 1 };
  return { ...node, to: to - 1, head: Math.min(node.head ?? to - 2, to - 2) };
}

/** "told the others": whoever stands after such a verb is spoken to. */
function isAddressee({ nodes }: Sentence, at: number): boolean {
  const before = nodes[at - 1];
  return before?.verb?.tell === true;
}

function matchOf(
  pattern: Pattern,
  sentence: Sentence,
  codes: string,
  offset: number,
  bare: boolean,
): Match | null {
  const found = pattern.codes.exec(codes);
  if (!found) return null;
  const place = found.indices?.groups?.s;
  if (!place) return { pattern, sentence, node: null };
  const node = sentence.nodes[offset + place[0]];
  if (!node || (pattern.untold && !bare && isAddressee(sentence, offset + place[0]))) return null;
  const named = pattern.trim ? trimmed(node, pattern.trim) : node;
  return named && { pattern, sentence, node: named };
}

const all = (side: Pattern['side']) => patterns.filter((pattern) => pattern.side === side);
const lists = { before: all('before'), after: all('after') };
const listsOfEnglish = {
  before: lists.before.filter(({ bare }) => !bare),
  after: lists.after.filter(({ bare }) => !bare),
};

const listOf = (side: Pattern['side'], bare: boolean): Pattern[] =>
  (bare ? lists : listsOfEnglish)[side];

function matches(
  side: Pattern['side'],
  sentence: Sentence,
  codes: string,
  offset: number,
  bare: boolean,
): Match[] {
  return listOf(side, bare)
    .map((pattern) => matchOf(pattern, sentence, codes, offset, bare))
    .filter((match) => match !== null);
}

/** What the sentence says before a quote about who speaks; `bare`: verbs need no subject. */
export function matchesBefore(sentence: Sentence, at: number, bare: boolean): Match[] {
  const from = Math.max(0, at - window);
  return matches('before', sentence, sentence.codes.slice(from, at), from, bare);
}

/** What a sentence that ends in a colon says about who speaks in the next paragraph. */
export function matchesOfColon(sentence: Sentence, bare: boolean): Match[] {
  const from = Math.max(0, sentence.codes.length - window);
  return matches('before', sentence, `${sentence.codes.slice(from)}:`, from, bare);
}

/** What the sentence says after a quote about who speaks. */
export function matchesAfter(sentence: Sentence, at: number, bare: boolean): Match[] {
  return matches('after', sentence, sentence.codes.slice(at + 1, at + 1 + window), at + 1, bare);
}
