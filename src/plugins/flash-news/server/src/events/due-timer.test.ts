import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createDueTimer } from './due-timer';

const START = Date.UTC(2026, 2, 2, 8);

describe('the timer of what is due', () => {
  let moments: number[];
  let appended: number[];
  let errors: unknown[];

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    moments = [];
    appended = [];
    errors = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const timer = (
    appendDue = () => {
      appended.push(Date.now() - START);
      return Promise.resolve();
    },
  ) =>
    createDueTimer({
      now: () => Date.now(),
      nextMoment: () =>
        Promise.resolve(Math.min(...moments.filter((moment) => moment > Date.now()), Infinity)),
      appendDue,
      onError: (error) => errors.push(error),
    });

  it('appends at each moment', async () => {
    moments = [START + 1000, START + 2000];
    const due = timer();
    due.wake();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(appended).toEqual([1001, 2001]);
    await due.stop();
  });

  it('looks again after a change, once for many', async () => {
    const due = timer();
    due.wake();
    await jest.advanceTimersByTimeAsync(1000);
    moments = [START + 1500];
    for (let change = 0; change < 100; change += 1) due.wake();
    await jest.advanceTimersByTimeAsync(1000);
    expect(appended).toEqual([1501]);
    await due.stop();
  });

  it('waits half a minute at most, since moments change elsewhere, and clocks are corrected', async () => {
    const due = timer();
    due.wake();
    await jest.advanceTimersByTimeAsync(1000);
    moments = [START + 45_000];
    await jest.advanceTimersByTimeAsync(60_000);
    expect(appended).toEqual([45_001]);
    await due.stop();
  });

  it('goes on after an error', async () => {
    moments = [START + 1000, START + 40_000];
    const due = timer(() => {
      appended.push(Date.now() - START);
      return appended.length === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
    });
    due.wake();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(errors).toEqual([new Error('away')]);
    expect(appended).toEqual([1001, 40_001]);
    await due.stop();
  });

  it('does nothing once it is stopped', async () => {
    moments = [START + 1000];
    const due = timer();
    due.wake();
    await jest.advanceTimersByTimeAsync(500);
    await due.stop();
    due.wake();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(appended).toEqual([]);
  });
});
