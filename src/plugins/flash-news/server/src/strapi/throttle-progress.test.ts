import { describe, expect, it } from '@jest/globals';
import { throttleProgress } from './throttle-progress';

describe('throttleProgress', () => {
  it('reports a percentage every ten seconds at most', () => {
    let now = 0;
    const said: number[] = [];
    const progress = throttleProgress(
      (percent) => said.push(percent),
      () => now,
    );
    for (const share of [0.1, 0.25, 0.5, 0.999]) {
      now += 6000;
      progress(share);
    }
    expect(said).toEqual([25, 99]);
  });
});
