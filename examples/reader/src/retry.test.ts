import { describe, expect, it } from '@jest/globals';
import { untilDone, waitAfter } from './retry';

describe('a request that fails', () => {
  it('waits longer each time, up to half a minute', () => {
    const waits = [1, 2, 3, 20].map((failures) => waitAfter(failures, 0.5));
    expect(waits).toEqual([1000, 2000, 4000, 30_000]);
    expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([750, 1250]);
  });

  it('is not made again once it has succeeded, nor when nobody waits', async () => {
    const { signal } = new AbortController();
    expect(await untilDone(() => Promise.resolve('news'), signal)).toBe('news');
    const left = new AbortController();
    const asked = untilDone(() => {
      left.abort();
      return Promise.reject(new Error('lost'));
    }, left.signal);
    expect(await asked).toBeNull();
  });
});
