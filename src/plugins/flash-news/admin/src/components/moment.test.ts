import { describe, expect, it } from '@jest/globals';
import { toClock, toDay, toMoment } from './moment';

describe('toClock', () => {
  it.each([
    ['14:30', '14:30'],
    ['9:05', '09:05'],
    ['9.05', '09:05'],
    ['1430', '14:30'],
    ['905', '09:05'],
    [' 00:00 ', '00:00'],
    ['23:59', '23:59'],
  ])('reads %j', (typed, clock) => {
    expect(toClock(typed)).toBe(clock);
  });

  it.each(['', '14', '24:00', '12:60', '2:30 PM', '12:345', 'noon'])('refuses %j', (typed) => {
    expect(toClock(typed)).toBeNull();
  });
});

describe('toMoment', () => {
  it('joins a day and a clock, and is empty until both are there', () => {
    expect(toMoment('2026-03-02', '9:05')).toBe('2026-03-02T09:05');
    expect(toMoment('', '9:05')).toBe('');
    expect(toMoment('2026-03-02', '9')).toBe('');
  });
});

describe('toDay', () => {
  it('is the day of a time where the browser is', () => {
    expect(toDay(new Date(2026, 2, 2, 23, 59))).toBe('2026-03-02');
    expect(toDay(new Date(2026, 10, 29))).toBe('2026-11-29');
  });
});
