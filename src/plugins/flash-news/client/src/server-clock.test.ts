import { describe, expect, it } from '@jest/globals';
import { createServerClock } from './server-clock';

const EIGHT = Date.UTC(2026, 10, 24, 8);
const MINUTE = 60_000;

/** Creates a clock on a device that is wrong by so many milliseconds. */
const clockOn = (error: number) => {
  let time = EIGHT;
  const device = () => time + error;
  return {
    ...createServerClock(device, device),
    /** Lets time pass. */
    pass(milliseconds: number): void {
      time += milliseconds;
    },
    time: () => time,
  };
};

const answer = (date: number | string, age?: string): Headers =>
  new Headers({
    Date: typeof date === 'number' ? new Date(date).toUTCString() : date,
    ...(age !== undefined && { Age: age }),
  });

describe('the clock of the server', () => {
  it.each([0, 15 * MINUTE, -15 * MINUTE, 400 * 24 * 60 * MINUTE])(
    'is right on a device that is wrong by %i ms',
    (error) => {
      const clock = clockOn(error);
      clock.observe(answer(EIGHT));
      expect(clock.now()).toBe(EIGHT);
      clock.pass(10 * MINUTE);
      expect(clock.now()).toBe(EIGHT + 10 * MINUTE);
    },
  );

  it('counts the seconds that an answer lay in a cache', () => {
    const clock = clockOn(15 * MINUTE);
    clock.observe(answer(EIGHT - 42_000, '42'));
    expect(clock.now()).toBe(EIGHT);
  });

  it('is not put back by an answer from a cache that sends no Age', () => {
    const clock = clockOn(-15 * MINUTE);
    clock.observe(answer(EIGHT - MINUTE));
    expect(clock.now()).toBe(EIGHT - MINUTE);
    clock.observe(answer(EIGHT));
    clock.observe(answer(EIGHT - 5 * MINUTE));
    expect(clock.now()).toBe(EIGHT);
  });

  it.each([
    ['none', new Headers()],
    ['a malformed date', answer('soon')],
    ['an age alone', new Headers({ Age: '5' })],
  ])('is that of the device with %s', (_, headers) => {
    const clock = clockOn(MINUTE);
    clock.observe(headers);
    expect(clock.now()).toBe(EIGHT + MINUTE);
  });

  it.each(['-5', '1.5', 'x', '99999999999999', ''])('ignores the age %j', (age) => {
    const clock = clockOn(MINUTE);
    clock.observe(answer(EIGHT, age));
    expect(clock.now()).toBe(EIGHT);
  });
});
