import { describe, expect, it } from '@jest/globals';
import { recordedWith } from './recorded';

const rows = [{ text: 'Ura hapet të hënën' }, { text: 'Jo, nuk u lëndua askush' }];
const story = [
  '“Ura hapet të hënën,” tha kryetarja.',
  '“Jo, nuk u lëndua askush.”',
  '“Jo!” tha ai.',
];

const placeOf = (words: string): number | null => recordedWith(words, rows, story)?.place ?? null;

describe('recordedWith', () => {
  it('finds the quote that has the words, whole or in part, whatever their marks and case', () => {
    expect(placeOf('ura hapet të hënën.')).toBe(1);
    expect(placeOf('nuk u lëndua')).toBe(2);
    expect(placeOf('të hënën')).toBe(1);
  });

  it('finds none for more than a quote has, for parts of words and for no words', () => {
    expect(placeOf('Ura hapet të hënën në mëngjes')).toBeNull();
    expect(placeOf('hape')).toBeNull();
    expect(placeOf('…')).toBeNull();
  });

  it('leaves a word that the story has elsewhere, too, to be a quote of its own', () => {
    expect(placeOf('Jo')).toBeNull();
    expect(recordedWith('Jo', rows, story.slice(0, 2))?.place).toBe(2);
  });
});
