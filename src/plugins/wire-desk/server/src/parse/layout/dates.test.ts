import { describe, expect, it } from '@jest/globals';
import { isDate, isoDateOf } from './dates';

describe('isoDateOf', () => {
  it.each([
    ['12 dhjetor 2024', '2024-12-12'],
    ['Dec. 9, 2024', '2024-12-09'],
    ['Monday, March 31st, 2025', '2025-03-31'],
    ['9.12.2024', '2024-12-09'],
  ])('reads %s', (printed, day) => {
    expect(isoDateOf(printed)).toBe(day);
  });

  it.each(['Dec 9', 'Monday', '31 shkurt 2024', ''])('does not guess at %j', (printed) => {
    expect(isoDateOf(printed)).toBeNull();
  });
});

describe('isDate', () => {
  it.each(['09.12.2024 | 18:42', 'Dec 9', '9 dhjetor 2024, ora 18:30', 'Monday', '10:45'])(
    'knows %s',
    (line) => {
      expect(isDate(line)).toBe(true);
    },
  );

  it.each(['May leaves', 'Bota', '24 ministra', '2024', 'Marsi i grave'])('leaves %s', (line) => {
    expect(isDate(line)).toBe(false);
  });
});
