import { describe, expect, it } from '@jest/globals';
import { createSharedRequests } from './sharedRequests';

/** Shared requests whose answers are numbers in the order in which they were sent, and come when `answerAll` is called. */
const start = () => {
  const listeners = new Set<() => void>();
  const waiting: (() => void)[] = [];
  const sent: string[] = [];
  const share = createSharedRequests((listener) => listeners.add(listener));
  const load = (path: string): Promise<number> =>
    share(path, () => {
      const number = sent.push(path);
      return new Promise((resolve) => waiting.push(() => resolve(number)));
    });
  return {
    load,
    sent,
    subscribe: (listener: () => void) => listeners.add(listener),
    write: () => listeners.forEach((listener) => listener()),
    answerAll: () => waiting.splice(0).forEach((answer) => answer()),
  };
};

describe('requests for a path', () => {
  it('are one while it is in flight, and another one afterwards', async () => {
    const { load, sent, answerAll } = start();
    const answers = Promise.all([load('a'), load('b'), load('a')]);
    answerAll();
    expect(await answers).toEqual([1, 2, 1]);
    void load('a');
    expect(sent).toEqual(['a', 'b', 'a']);
  });

  it('are one after a write, of all who load again because of it', async () => {
    const { load, sent, subscribe, write, answerAll } = start();
    const before = load('a');
    const loaded: Promise<number>[] = [];
    for (let count = 0; count < 6; count++) subscribe(() => loaded.push(load('a')));
    write();
    expect(sent).toEqual(['a', 'a']);
    answerAll();
    expect(await Promise.all(loaded)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(await before).toBe(1);
  });

  it('are a new one after each of two writes, also when the older answer comes first', async () => {
    const { load, sent, subscribe, write, answerAll } = start();
    const loaded: Promise<number>[] = [];
    subscribe(() => loaded.push(load('a')));
    write();
    write();
    answerAll();
    expect(await Promise.all(loaded)).toEqual([1, 2]);
    expect(sent).toHaveLength(2);
  });
});
