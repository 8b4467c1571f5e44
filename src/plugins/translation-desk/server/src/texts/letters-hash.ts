import { hashOf } from './hash-of';

/**
 * Returns the hash of a text's letters: not of its white space, of invisible characters, or of its look. By it a text is told from one
 * that a person has changed.
 */
export const lettersHash = (text: string): string | null =>
  hashOf(
    'text',
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/g, ' '),
  );
