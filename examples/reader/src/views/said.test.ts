import { describe, expect, it } from '@jest/globals';
import type { PublicQuote } from 'flash-news-client';
import { bySpeaker } from './said';

const quote = (text: string, who: string | null, attributedAs: string | null): PublicQuote => ({
  ...{ text, kind: 'direct', attributedAs, occasion: null, original: null },
  speaker: who === null ? null : { documentId: who, name: who.toUpperCase(), slug: who },
});

describe('who said what', () => {
  it('names each speaker once, in the order of their first words', () => {
    const said = bySpeaker([
      quote('1', 'b', 'B.'),
      quote('2', 'a', 'A.'),
      quote('3', 'b', 'the minister'),
      quote('4', null, 'a witness'),
      quote('5', null, 'a neighbour'),
      quote('6', null, 'a witness'),
    ]);
    expect(
      said.map((one) => [one.speaker?.name ?? one.name, one.quotes.map((q) => q.text)]),
    ).toEqual([
      ['B', ['1', '3']],
      ['A', ['2']],
      ['a witness', ['4', '6']],
      ['a neighbour', ['5']],
    ]);
  });
});
