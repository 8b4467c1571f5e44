import { describe, expect, it } from '@jest/globals';

import { partsOfTime, shortenDates } from './shortDates';

describe('partsOfTime', () => {
  const now = new Date('2026-11-29T16:00:00');
  it.each([
    ['2026-11-29T00:01:00', ['hour', 'hourCycle', 'minute']],
    ['2026-11-28T23:59:00', ['day', 'hour', 'hourCycle', 'minute', 'month']],
    ['2025-12-31T23:59:00', ['day', 'month', 'year']],
  ])('of %s has %j', (at, parts) => {
    expect(Object.keys(partsOfTime(new Date(at), now)).sort()).toEqual(parts);
  });
});

describe('shortenDates', () => {
  it('formats times alone, and leaves what another has formatted', () => {
    const own = (_: Record<string, unknown>) => 'x';
    const table = shortenDates({
      displayedHeaders: [
        { name: 'title', attribute: { type: 'string' } },
        { name: 'updatedAt', attribute: { type: 'datetime' } },
        { name: 'other', attribute: { type: 'datetime' }, cellFormatter: own },
      ],
    });
    const [title, updatedAt, other] = table.displayedHeaders;
    expect([title.cellFormatter, typeof updatedAt.cellFormatter, other.cellFormatter]).toEqual([
      undefined,
      'function',
      own,
    ]);
    expect(updatedAt.cellFormatter?.({})).toBe('-');
  });
});
