import type { Match } from '../clauses/match';
import type { Sentence } from '../clauses/node';
import type { Span } from '../text/marks';
import type { Word } from '../text/word';

/** A quoted span in its sentence. */
export interface QuotedSpan {
  span: Span;
  /** Its words as printed, without the marks. */
  text: string;
  words: Word[];
  /** The sentence in which it begins, and its place among the nodes of it. */
  begin: Place;
  /** The sentence in which it ends; another one if it runs through several paragraphs. */
  end: Place;
  /** Whether nothing stands before it in its sentence. */
  opens: boolean;
  before: Match[];
  after: Match[];
}

export interface Place {
  sentence: Sentence;
  at: number;
}

/** One utterance: its spans in order. */
export interface Utterance {
  spans: [QuotedSpan, ...QuotedSpan[]];
}
