import { describe, expect, it } from '@jest/globals';
import { decisionsOf } from './decisions';
import { markedText } from './markedText';
import { proposalFixture, quote } from './fixtures/proposalFixture';

const marked = (place: number) => {
  const proposal = proposalFixture();
  return markedText(proposal.body[place - 1] ?? '', place, decisionsOf(proposal).quotes);
};

describe('markedText', () => {
  it('splits a paragraph into quotes and what is between them', () => {
    expect(marked(2)).toEqual([
      { text: '“', quote: null },
      { text: 'Two', quote: 1 },
      { text: ',” Ben Kola said. “', quote: null },
      { text: 'Three', quote: 2 },
      { text: '.”', quote: null },
    ]);
  });

  it('marks the first of two that overlap, and nothing beyond the text', () => {
    const stretch = (start: number, end: number) => [{ paragraph: 0, start, end }];
    const { quotes } = decisionsOf(
      proposalFixture({
        quotes: [
          quote('a', { stretches: stretch(0, 3) }),
          quote('b', { stretches: stretch(2, 5) }),
          quote('c', { stretches: stretch(5, 99) }),
        ],
      }),
    );
    expect(markedText('abcdef', 0, quotes)).toEqual([
      { text: 'abc', quote: 0 },
      { text: 'def', quote: null },
    ]);
  });
});
