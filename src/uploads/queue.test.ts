import { describe, expect, it } from '@jest/globals';
import { createQueue } from './queue';

describe('the queue', () => {
  it('runs one work at a time, in order, past those that fail', async () => {
    const inTurn = createQueue();
    const seen: string[] = [];
    const work = (name: string) =>
      inTurn(async () => {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
        if (name === 'b') throw new Error(name);
        return name;
      });
    const done = await Promise.allSettled([work('a'), work('b'), work('c')]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
