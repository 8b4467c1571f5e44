import { describe, expect, it } from '@jest/globals';
import { refreshDelay } from './refreshDelay';

const NOW = Date.parse('2026-11-24T08:00:00.000Z');

describe('delay until an answer is requested again', () => {
  it.each([
    ['ends when the answer changes', '2026-11-24T08:00:12.500Z', 12_500],
    ['is 100 ms if that has just passed', '2026-11-24T07:59:59.900Z', 100],
    [
      'is the longest that a timer can wait if that is far away',
      '2027-11-24T08:00:00.000Z',
      2 ** 31 - 1,
    ],
    ['is null if time alone changes nothing', null, null],
  ])('%s', (_, changesAt, wait) => {
    expect(refreshDelay(changesAt, NOW)).toBe(wait);
  });
});
