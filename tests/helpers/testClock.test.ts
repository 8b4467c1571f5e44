import { describe, expect, it } from '@jest/globals';
import { createTestClock } from './testClock';

describe('test clock', () => {
  it('stands still until it is moved', () => {
    const clock = createTestClock('2026-03-02T08:00:00Z');
    clock.advance({ hours: 1, minutes: 2, seconds: 3, milliseconds: 4 });
    expect(clock.iso()).toBe('2026-03-02T09:02:03.004Z');
    expect(clock.now()).toBe(Date.parse(clock.iso()));
  });

  it('is set to a moment in any offset', () => {
    const clock = createTestClock();
    clock.set('2026-03-02T10:00:00+02:00');
    expect(clock.iso()).toBe('2026-03-02T08:00:00.000Z');
  });

  it.each(['2026-03-02', '2026-03-02T10:00:00', 'tomorrow'])('refuses %s', (text) => {
    expect(() => createTestClock(text)).toThrow(text);
  });
});
