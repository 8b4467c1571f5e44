import type { Sentences } from '../clauses/sentences';
import type { ClauseNode, Sentence } from '../clauses/node';
import type { Entity } from './entity';
import type { QuotedSpan } from './stretch';

/** An utterance whose speaker is decided. */
export interface Spoken {
  entity: Entity | null;
  paragraph: number;
  sentence: number;
  /** Whether it ends in a question mark. */
  asks: boolean;
}

/** A part of another sentence that may name the speaker, by where it is. */
export interface Hint {
  name: string;
  sentence: Sentence;
  node: ClauseNode | null;
}

const subject = /[NOUEHY](?=p{0,2}i?,?[AL]{0,4}[VMJUAR])|[NOEHY]/;

const speaking = /[NOUEHY]p{0,2}i?,?[AL]{0,4}[VM]/g;
/** How many nodes of a sentence are looked at, from its end. */
const window = 80;

function subjectOf(sentence: Sentence | undefined, name: string): Hint[] {
  if (!sentence) return [];
  const offset = Math.max(0, sentence.codes.length - window);
  const spoken = [...sentence.codes.slice(offset).matchAll(speaking)].at(-1);
  const found: Hint[] = [];
  if (spoken) {
    const node = sentence.nodes[offset + spoken.index] ?? null;
    found.push({ name: `${name}-verb`, sentence, node });
  }
  const named = sentence.nodes.slice(-window).filter(({ mention }) => mention !== null);
  const [only] = new Set(named.map(({ mention }) => mention?.person)).size === 1 ? named : [];
  if (only && only.code !== 'N') found.push({ name: `${name}-only`, sentence, node: only });
  const first = sentence.codes.search(subject);
  const node = sentence.nodes[first];
  if (node) found.push({ name: `${name}-subject`, sentence, node });
  return found;
}

/** Who may speak where the sentence of a quote says nothing: the subjects of the sentences around it. */
export function hintsFor({ begin, end, opens }: QuotedSpan, sentences: Sentences): Hint[] {
  const { paragraph, id } = begin.sentence;
  const isFirst = sentences.in(paragraph)[0] === begin.sentence;
  const before = sentences.get(id - 1);
  const where = isFirst ? 'above' : 'previous';
  const next = sentences.get(end.sentence.id + 1);
  return [
    ...(opens ? subjectOf(before, where) : []),
    ...subjectOf(next?.paragraph === paragraph ? next : undefined, 'next'),
  ];
}
