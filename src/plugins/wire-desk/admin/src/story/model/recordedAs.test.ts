import { describe, expect, it } from '@jest/globals';
import { recordedAs } from './recordedAs';

const quotes = (...texts: string[]) => texts.map((text) => ({ text }));

describe('what a story has recorded of the quotes of a later take', () => {
  it('is the same words, whatever their marks and case', () => {
    expect(recordedAs(quotes('We will rebuild the pier.'), ['“we will rebuild the pier”'])).toEqual(
      [{ words: '“we will rebuild the pier”', isSame: true }],
    );
  });

  it('is other words, where an editor has changed them', () => {
    const edited = 'We’ll rebuild the old pier by spring';
    expect(recordedAs(quotes('We will rebuild the old pier by the spring.'), [edited])).toEqual([
      { words: edited, isSame: false },
    ]);
  });

  it('is nothing of what is new', () => {
    expect(recordedAs(quotes('Nobody was hurt at all'), ['We will rebuild the pier'])).toEqual([
      null,
    ]);
    expect(recordedAs(quotes('Nobody was hurt'), [])).toEqual([null]);
  });

  it('is of one quote only: of that with its very words, else of the most alike', () => {
    const two = quotes('We will win this match today', 'We will lose this match today');
    expect(recordedAs(two, ['We will win this match today'])).toEqual([
      { words: 'We will win this match today', isSame: true },
      null,
    ]);
    expect(recordedAs(two, ['We will win this big match today'])).toEqual([
      { words: 'We will win this big match today', isSame: false },
      null,
    ]);
  });
});
