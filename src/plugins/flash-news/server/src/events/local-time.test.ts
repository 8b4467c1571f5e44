import { describe, expect, it } from '@jest/globals';
import { isTimeZone, localTimeIn } from './local-time';

describe('isTimeZone', () => {
  it.each(['Europe/Tirane', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    '%s is',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['Tirana', 'Europe/Nowhere', '+01:00', '', 'a'.repeat(9_999), 'Europe/Tirane\0'])(
    '%j is not',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});

describe('localTimeIn', () => {
  it.each([
    ['Europe/Tirane', '2026-07-01T22:30:05.999Z', '2026-07-02 00:30:05'],
    ['Europe/Tirane', '2026-12-31T23:00:00.000Z', '2027-01-01 00:00:00'],
    ['UTC', '2026-12-31T23:00:00.000Z', '2026-12-31 23:00:00'],
  ])('%s: %s is %s', (zone, iso, local) => {
    expect(localTimeIn(zone)(iso)).toBe(local);
  });

  it('has nothing for no time', () => {
    expect(localTimeIn('UTC')(null)).toBeNull();
  });
});
