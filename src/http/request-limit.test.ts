import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRequestLimit } from './request-limit';

describe('the limit of requests', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const spend = async (
    limit: ReturnType<typeof createRequestLimit>,
    key: string,
    times: number,
  ) => {
    for (let time = 0; time < times; time += 1) await limit.count(key);
  };

  it('lets so many requests through and returns the wait after that', async () => {
    const limit = createRequestLimit(3, 60);
    await spend(limit, 'a', 2);
    expect(await limit.count('a')).toEqual({ waitSeconds: null });
    jest.advanceTimersByTime(20_000);
    expect(await limit.count('a')).toEqual({ waitSeconds: 40 });
    expect(await limit.count('b')).toEqual({ waitSeconds: null });
  });

  it('starts over after a minute', async () => {
    const limit = createRequestLimit(1, 60);
    await spend(limit, 'a', 5);
    jest.advanceTimersByTime(60_000);
    expect(await limit.count('a')).toEqual({ waitSeconds: null });
  });
});
