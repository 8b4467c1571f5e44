/** A word of the story. Offsets are of its paragraph, in UTF-16 units. */
export interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
  capital: boolean;
  /** English 's: what follows belongs to this. */
  possessive: boolean;
  /** What stands between the word before and this one. */
  gap: string;
  /** Index of the span it stands in, or null outside quotation marks. */
  span: number | null;
  /** Number of its sentence, counted over the whole story. */
  sentence: number;
  /** First word of a sentence or of a quote, so that its capital says nothing. */
  opening: boolean;
}
