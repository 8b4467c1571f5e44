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

  it('lets so many through in a minute, and says when to come again', async () => {
    const limit = createRequestLimit(3);
    await spend(limit, 'a', 2);
    expect(await limit.count('a')).toEqual({ waitSeconds: null });
    jest.advanceTimersByTime(20_000);
    expect(await limit.count('a')).toEqual({ waitSeconds: 40 });
    expect(await limit.count('b')).toEqual({ waitSeconds: null });
  });

  it('begins anew after a minute', async () => {
    const limit = createRequestLimit(1);
    await spend(limit, 'a', 5);
    jest.advanceTimersByTime(60_000);
    expect(await limit.count('a')).toEqual({ waitSeconds: null });
  });

  it('can be looked at without counting', async () => {
    const limit = createRequestLimit(2);
    for (let look = 0; look < 5; look += 1) {
      expect(await limit.look('a')).toEqual({ waitSeconds: null });
    }
    await spend(limit, 'a', 2);
    expect(await limit.look('a')).toEqual({ waitSeconds: 60 });
  });
});
