import { describe, expect, it } from '@jest/globals';
import { createTurns } from './turns';

describe('createTurns', () => {
  it('runs one at a time, in order, also after a failure', async () => {
    const turns = createTurns();
    const steps: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        steps.push(`${name} begins`);
        await new Promise(setImmediate);
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const results = await Promise.allSettled([
      turns(work('a')),
      turns(work('b', true)),
      turns(work('c')),
    ]);
    expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
