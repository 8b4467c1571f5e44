import { describe, expect, it } from '@jest/globals';
import { deskReducer, startOf } from './deskReducer';
import { proposalFixture, quote } from './fixtures/proposalFixture';
import { toLookAt } from './toLookAt';

const recorded = ['Forty ships were waiting outside for a week', 'Nobody was hurt'];

describe('the quotes to look at one by one', () => {
  it('are those whose speaker is only suggested, while they are open', () => {
    const start = startOf(proposalFixture());
    expect(toLookAt(start.decisions.quotes, [])).toEqual([2]);
    const { decisions } = deskReducer(start, { type: 'speaker', quote: 2, person: 1 });
    expect(toLookAt(decisions.quotes, [])).toEqual([]);
  });

  it('are those that the story has in other words, and neither new ones nor its own', () => {
    const quotes = [
      quote('Forty ships have waited outside for a week', { speaker: 0 }),
      quote('Nobody was hurt', { speaker: 0 }),
      quote('The storm took two cranes', { speaker: 0 }),
    ];
    const start = startOf(proposalFixture({ quotes }));
    expect(toLookAt(start.decisions.quotes, recorded)).toEqual([0]);
  });
});
