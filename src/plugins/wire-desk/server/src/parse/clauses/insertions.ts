import { isNamed } from '../people/evidence';
import type { Word } from '../text/word';
import type { ClauseNode } from './node';

const subject = /[NnUOEH]/;
const verb = /[VJMA]/;
const starter = /[RUNOEGpPLnqVA]/;
/** How many nodes an insertion may have. */
const longest = 30;
/** How many nodes a phrase may have to which a name is an apposition, with the verb before it. */
const mostApposed = 14;
/** How many nodes a relative clause without commas may have. */
const shortClause = 14;

function insertion(nodes: ClauseNode[], from: number, to: number): ClauseNode {
  const [first, last] = [nodes[from], nodes[to]];
  return {
    ...{ code: 'i', span: null, mention: null, verb: null, head: null },
    from: first?.from ?? 0,
    to: last?.to ?? 0,
  };
}

/** The mark that ends what one at `open` begins; the next node must be a verb. */
function closeOf(nodes: ClauseNode[], open: number): number | null {
  const mark = nodes[open]?.code;
  const end = mark === '(' ? ')' : mark;
  for (let at = open + 2; at < Math.min(nodes.length, open + longest); at += 1) {
    const node = nodes[at];
    if (node?.code === ';' || node?.code === ':') return null;
    if (node?.code !== end) continue;
    if (end === ')' || verb.test(nodes[at + 1]?.code ?? '')) return at;
  }
  return null;
}

/** "said her husband, the violinist Miodrag Popović": the name is the one who said it. */
function appositionAt(
  nodes: ClauseNode[],
  at: number,
  kept: ClauseNode[],
): { name: ClauseNode; drop: number } | null {
  const [node, name, after] = [nodes[at], nodes[at + 1], nodes[at + 2]];
  if (node?.code !== ',' || name?.code !== 'N') return null;
  if (after && !/[,-]/.test(after.code)) return null;
  const codes = kept
    .slice(-mostApposed)
    .map(({ code }) => code)
    .join('');
  const phrase = /(?<=[VMS]A?)[UOE]p{0,2}(?:R[^,;:Qq]{1,8})?$/.exec(codes);
  return phrase && { name, drop: phrase[0].length };
}

/** Whether a node can be who acts: a bare word, as in "because he works said", is none. */
function canAct({ code, from, to }: ClauseNode, words: Word[]): boolean {
  if (code === 'U') return to - from > 1 || words[from]?.capital === true;
  return /[NOEHYIWi]/.test(code);
}

/**
 * "The doctor who treated Keel said", "a docker who asked that his name not be used said": where the verb of what a clause
 * without commas is about stands; null if nowhere.
 */
function relativeAt(
  nodes: ClauseNode[],
  at: number,
  kept: ClauseNode[],
  words: Word[],
): number | null {
  if (nodes[at]?.code !== 'R' || !/[UOEN]/.test(kept.at(-1)?.code ?? '')) return null;
  let own = at + 1;
  while (/[AL]/.test(nodes[own]?.code ?? '')) own += 1;
  let isNested = false;
  for (let next = own + 1; next < Math.min(nodes.length, at + shortClause); next += 1) {
    const [node, before] = [nodes[next], nodes[next - 1]];
    if (!node || !before || /[,;:qGS-]/.test(node.code)) return null;
    if (/[CRK]/.test(node.code)) {
      if (/^(and|but|or|dhe|por|ose)$/.test(words[node.from]?.folded ?? '')) return null;
      isNested = true;
    }
    if (node.code === 'V' && !(isNested && canAct(before, words))) return next;
    if (node.code === 'J' && before.code === 'L') return next - 1;
    if (node.code === 'J' && !isNested) return null;
    if (node.code === 'J' && !canAct(before, words)) return next;
  }
  return null;
}

/** "Asked whether the police knew of the calls, the officer said": the object of one clause, and the subject of the next. */
function opensNextClause(kept: ClauseNode[], next: ClauseNode | undefined): boolean {
  if (!next || !/[OEU]/.test(next.code)) return false;
  const codes = kept
    .slice(-5)
    .map(({ code }) => code)
    .join('');
  return /[VJMZGRHNOUEYI][pPAn]{0,3}[UOE]$/.test(codes);
}

/** "Kelmeshi assessed that": a word between somebody and "that" is a verb of speech, whether a list has it or not. */
export function withInferredVerbs(nodes: ClauseNode[], words: Word[]): ClauseNode[] {
  return nodes.map((node, at) => {
    const isWord = node.code === 'U' && node.to - node.from === 1 && !words[node.from]?.capital;
    const reports = nodes[at + 1]?.code === 'C' && /^(that|se)$/.test(words[node.to]?.folded ?? '');
    const acts = /[NOEHYiK]/.test(nodes[at - 1]?.code ?? '');
    return isWord && reports && acts ? { ...node, code: 'V' } : node;
  });
}

/** "said a baker who gave her name only as Mireille": whoever a relative clause names is that person. */
export function withNamesGiven(nodes: ClauseNode[], words: Word[]): ClauseNode[] {
  const named = [...nodes];
  nodes.forEach(({ mention }, at) => {
    if (!mention || !isNamed(words, mention.from)) return;
    const first = Math.max(0, at - shortClause);
    const codes = nodes.slice(first, at).map(({ code }) => code);
    const who = /[UOE](?=[p,]{0,3}R[^R]*$)/.exec(codes.join(''))?.index;
    const node = who === undefined ? undefined : nodes[first + who];
    if (node && !node.mention) named[first + (who ?? 0)] = { ...node, code: 'N', mention };
  });
  return named;
}

/**
 * Nodes with each insertion between a subject and its verb as one node: "the clerk, who …, said" is `U i V`. A name between
 * the marks is the subject itself: "the conductor, Ailsa Renwick, said".
 */
export function bracketed(nodes: ClauseNode[], words: Word[]): ClauseNode[] {
  const kept: ClauseNode[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const [node, next] = [nodes[at], nodes[at + 1]];
    if (!node) continue;
    const last = kept.at(-1);
    const joins = /^(and|dhe)$/.test(words[node.from]?.folded ?? '');
    if (last?.code === 'N' && node.code === 'K' && joins && next?.code === 'N') {
      kept.pop();
      kept.push({ ...last, code: 'U', to: next.to, mention: null });
      at += 1;
      continue;
    }
    const called = /^(called|named|quajtur)$/.test(words[node.from]?.folded ?? '');
    if (
      last?.code === 'U' &&
      called &&
      /^(an?|one|nje)$/.test(words[last.from]?.folded ?? '') &&
      next?.code === 'N' &&
      next.from === node.to
    ) {
      kept.pop();
      kept.push({ ...next, from: last.from });
      at += 1;
      continue;
    }
    const relative = relativeAt(nodes, at, kept, words);
    if (relative !== null) {
      kept.push(insertion(nodes, at, relative - 1));
      at = relative - 1;
      continue;
    }
    const apposed = appositionAt(nodes, at, kept);
    if (apposed) {
      kept.splice(-apposed.drop);
      kept.push(apposed.name);
      at += 1;
      continue;
    }
    const opens = /[,\-(]/.test(node.code) && subject.test(kept.at(-1)?.code ?? '');
    const inserts = opens && starter.test(next?.code ?? '') && !opensNextClause(kept, next);
    const close = inserts ? closeOf(nodes, at) : null;
    if (close === null) {
      kept.push(node);
      continue;
    }
    if (next?.code === 'N' && /[,i(]/.test(nodes[at + 2]?.code ?? '')) {
      kept.pop();
      kept.push(next);
      if (close > at + 2) kept.push(insertion(nodes, at + 2, close));
    } else kept.push(insertion(nodes, at, close));
    at = close;
  }
  return kept;
}
