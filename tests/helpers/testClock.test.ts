import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTestClock, stoppedClock } from './testClock';

describe('test clock', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('advances in real time', () => {
    const clock = createTestClock('2026-03-02T08:00:00Z');
    jest.advanceTimersByTime(1_500);
    expect(clock.iso()).toBe('2026-03-02T08:00:01.500Z');
  });

  it('continues from where it was moved or set', () => {
    const clock = createTestClock('2026-03-02T08:00:00Z');
    clock.advance({ hours: 1, minutes: 2, seconds: 3, milliseconds: 4 });
    jest.advanceTimersByTime(1);
    expect(clock.iso()).toBe('2026-03-02T09:02:03.005Z');
    clock.set('2026-03-02T10:00:00+02:00');
    jest.advanceTimersByTime(2);
    expect(clock.iso()).toBe('2026-03-02T08:00:00.002Z');
  });

  it('is held at a moment during work, and continues from there', async () => {
    const clock = createTestClock('2026-03-02T08:00:00Z');
    const held = await clock.holdAt('2026-03-02T09:00:00Z', () => {
      jest.advanceTimersByTime(1_500);
      return Promise.resolve(clock.iso());
    });
    expect(held).toBe('2026-03-02T09:00:00.000Z');
    jest.advanceTimersByTime(1);
    expect(clock.iso()).toBe('2026-03-02T09:00:00.001Z');
  });

  it('stands still if stopped', () => {
    const clock = stoppedClock('2026-03-02T08:00:00Z');
    jest.advanceTimersByTime(1_500);
    clock.advance({ hours: 1, minutes: 2, seconds: 3, milliseconds: 4 });
    expect(clock.iso()).toBe('2026-03-02T09:02:03.004Z');
    expect(clock.now()).toBe(Date.parse(clock.iso()));
  });

  it.each(['2026-03-02', '2026-03-02T10:00:00', 'tomorrow'])('refuses %s', (text) => {
    expect(() => createTestClock(text)).toThrow(text);
  });
});
