import { describe, expect, it } from '@jest/globals';
import { untilNextQuestion } from './next-question';

const NOW = Date.parse('2026-11-24T08:00:00.000Z');

describe('when an answer is asked for again', () => {
  it.each([
    ['at the moment at which it changes', '2026-11-24T08:00:12.500Z', 12_500],
    ['soon, but not at once, where that has just passed', '2026-11-24T07:59:59.900Z', 100],
    [
      'as late as a timer can wait, where that is far away',
      '2027-11-24T08:00:00.000Z',
      2 ** 31 - 1,
    ],
    ['never, where time alone changes nothing', null, null],
  ])('%s', (_, changesAt, wait) => {
    expect(untilNextQuestion(changesAt, NOW)).toBe(wait);
  });
});
