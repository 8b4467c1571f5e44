import { describe, expect, it } from '@jest/globals';
import { ClientLeft, createTurns, type Lane } from './turns';

/** Turns with tasks that end when they are told to, and the names of those that have begun. */
const room = () => {
  const turns = createTurns();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (lane: Lane, name: string, left?: AbortSignal) =>
    turns.take(
      lane,
      () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      },
      left,
    );
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { turns, begun, take, end };
};

describe('the turns of what is read', () => {
  it('are those of editors first, and one at a time', async () => {
    const { begun, take, end } = room();
    const all = [take('agencies', 'a'), take('agencies', 'b'), take('editors', 'c')];
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'c']);
    await end('c');
    await end('b');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  it('go on after a task that fails', async () => {
    const { turns, begun, take, end } = room();
    const failing = turns.take('editors', () => Promise.reject(new Error('a fault')));
    const after = take('editors', 'after');
    await expect(failing).rejects.toThrow('a fault');
    await end('');
    expect(begun).toEqual(['after']);
    await end('after');
    expect(await after).toBe('after');
  });

  it('are not taken by who has left', async () => {
    const { begun, take, end } = room();
    const [runs, waits] = [new AbortController(), new AbortController()];
    const running = take('editors', 'runs', runs.signal);
    const waiting = take('editors', 'waits', waits.signal);
    const coming = take('editors', 'comes');
    waits.abort();
    await expect(waiting).rejects.toEqual(new ClientLeft());
    await expect(take('editors', 'late', waits.signal)).rejects.toEqual(new ClientLeft());
    // Who leaves while it runs lets it end.
    runs.abort();
    await end('runs');
    await end('comes');
    expect(await Promise.all([running, coming])).toEqual(['runs', 'comes']);
    expect(begun).toEqual(['runs', 'comes']);
  });

  it('end with what runs: those who wait and come are refused', async () => {
    const { turns, begun, take, end } = room();
    const running = take('agencies', 'runs');
    const waits = take('editors', 'waits');
    const closed = turns.close(new Error('closing'));
    await expect(waits).rejects.toThrow('closing');
    await end('runs');
    await closed;
    expect(await running).toBe('runs');
    await expect(take('editors', 'late')).rejects.toThrow('closing');
    expect(begun).toEqual(['runs']);
  });
});
