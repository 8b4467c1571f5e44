import { describe, expect, it } from '@jest/globals';
import { momentOptions } from './momentOptions';

const NOW = Date.parse('2026-07-01T12:00:00.000Z');

const shown = (moment: string, timeZone: string, now = NOW): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...(momentOptions(moment, now, timeZone) as Intl.DateTimeFormatOptions),
    timeZone,
  }).format(new Date(moment));

describe('a moment', () => {
  it.each([
    ['2026-03-09T08:05:00.000Z', 'UTC', '9 Mar, 08:05'],
    ['2025-12-31T23:59:00.000Z', 'UTC', '31 Dec 2025, 23:59'],
    ['2100-12-31T23:59:00.000Z', 'UTC', '31 Dec 2100, 23:59'],
    // It is the next year already in Tirana, and the former one still in New York.
    ['2026-12-31T23:30:00.000Z', 'Europe/Tirane', '1 Jan 2027, 00:30'],
    ['2026-01-01T03:00:00.000Z', 'America/New_York', '31 Dec 2025, 22:00'],
    ['2025-12-31T23:30:00.000Z', 'Europe/Tirane', '1 Jan, 00:30'],
  ])('%s in %s: %s', (moment, timeZone, text) => {
    expect(shown(moment, timeZone)).toBe(text);
  });

  it('is of the present year by the clock of the zone that is shown', () => {
    const now = Date.parse('2026-12-31T23:30:00.000Z');
    expect(shown('2027-01-02T08:00:00.000Z', 'Europe/Tirane', now)).toBe('2 Jan, 09:00');
    expect(shown('2027-01-02T08:00:00.000Z', 'UTC', now)).toBe('2 Jan 2027, 08:00');
  });

  it('that cannot be read throws nothing', () => {
    expect(() => momentOptions('soon', NOW, 'UTC')).not.toThrow();
  });
});
