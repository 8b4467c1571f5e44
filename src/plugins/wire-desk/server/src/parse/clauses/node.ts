import type { Verb } from '../language/pack';
import type { Mention } from '../people/mention';

/**
 * A part of a sentence, by the letter that stands for it in a pattern:
 *
 * - `N` name, `n` name after a preposition or with 's; `O` office ("the premier"); `U` somebody or something without a
 *   name; `E` epithet ("the Georgian"); `H` he or she; `Y` they; `I` it; `W` I, we, you
 * - `p` phrase after a preposition, `b` phrase after "by"
 * - `V` verb of speech, `J` of judgement, `M` of manner, `G` gerund of one of them, `Z` passive ("was told"); `A` adverb or auxiliary
 * - `C` that, `R` who, `K` conjunction, `S` according to, `L` linking article, `P` preposition
 * - `Q` the quote in question, `q` another; `i` insertion between commas, dashes or brackets; `, : ; - ( )` themselves
 */
export type Code =
  | 'Z'
  | ('N' | 'n' | 'O' | 'U' | 'E' | 'H' | 'Y' | 'I' | 'W' | 'p' | 'b' | 'V' | 'J' | 'M' | 'G' | 'A')
  | ('C' | 'R' | 'K' | 'S' | 'L' | 'P' | 'q' | 'i' | ',' | ':' | ';' | '-' | '(' | ')');

/** `from` and `to` are indexes of the paragraph's words; equal for punctuation. */
export interface ClauseNode {
  code: Code;
  from: number;
  to: number;
  /** Of a quote. */
  span: number | null;
  /** The name in it, or, of `U`, the name on which it depends: "a spokesman for Macron". */
  mention: Mention | null;
  verb: Verb | null;
  /** Index of the noun that a phrase is about. */
  head: number | null;
}

/** A sentence of a paragraph; `to` is exclusive. */
export interface Sentence {
  id: number;
  paragraph: number;
  from: number;
  to: number;
  nodes: ClauseNode[];
  /** The letters of the nodes, one each. */
  codes: string;
}
