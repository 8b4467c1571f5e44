import { describe, expect, it } from '@jest/globals';
import { monthOf, monthsBetween } from './months';

const at = (iso: string): number => Date.parse(iso);

describe('monthOf', () => {
  it.each([
    ['2026-03', '2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['0042-01', '0042-01-01T00:00:00.000Z', '0042-02-01T00:00:00.000Z'],
  ])('is the first moment of %s, and of the next month', (month, from, to) => {
    expect(monthOf(month)).toEqual({ from: at(from), to: at(to) });
  });
});

describe('monthsBetween', () => {
  it('includes the months of both ends', () => {
    expect(monthsBetween(at('2025-11-30T23:59:59.999Z'), at('2026-02-01T00:00:00Z'))).toEqual([
      ...['2025-11', '2025-12', '2026-01', '2026-02'],
    ]);
    expect(monthsBetween(at('2026-02-28T00:00:00Z'), at('2026-02-28T00:00:00Z'))).toEqual([
      '2026-02',
    ]);
  });
});
