/** A word of the story. Offsets count UTF-16 units from the start of its paragraph. */
export interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
  capital: boolean;
  /** Whether it ends in an English possessive 's. */
  possessive: boolean;
  /** Text between the previous word and this one. */
  gap: string;
  /** Index of the quoted span that contains it; null outside quotation marks. */
  span: number | null;
  /** Number of its sentence, counted over the whole story. */
  sentence: number;
  /** Whether it is the first word of a sentence or quote, where a capital means nothing. */
  opening: boolean;
}
