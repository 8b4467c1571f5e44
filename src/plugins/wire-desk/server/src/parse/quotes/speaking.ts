import type { Mention } from '../people/mention';
import type { Word } from '../text/word';
import type { Gender } from '../text/person-words';

/** Subject of an attribution, not yet resolved to a person. */
export type Subject =
  | { kind: 'mention'; mention: Mention; at: number }
  | { kind: 'pronoun'; gender: Gender; at: number; printed: string }
  | { kind: 'office'; words: Word[]; at: number; printed: string }
  | { kind: 'other'; at: number; printed: string };
