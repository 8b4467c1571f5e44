import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { createClientRun, type Serving } from './client-run';
import type { Pool } from './pool';
import { createTurns, type Lane } from './turns';

const known = { categories: [], persons: [], locale: 'en' };

/** Reading of which nothing ends before it is told to, for two requests at most, and the request that is served. */
const room = () => {
  const turns = createTurns();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  let serving: Serving | undefined;
  const held = (lane: Lane, left?: AbortSignal) => (_name: string, input: { copy: string }) =>
    turns.take(
      lane,
      () => {
        begun.push(input.copy);
        return new Promise<string>((resolve) => ends.push(() => resolve('read')));
      },
      left,
    );
  const runFor = held as unknown as Pool['runFor'];
  const run = createClientRun(() => serving, { runFor }, 2)('editors');
  const headers: string[] = [];
  const request = () => {
    const res = Object.assign(new EventEmitter(), { writableFinished: false, destroyed: false });
    return { res, set: (name: string, value: string) => headers.push(`${name}: ${value}`) };
  };
  return {
    ...{ begun, headers, request },
    read(copy: string, by?: Serving) {
      serving = by;
      return run('parseCopy', { copy, known });
    },
    async endAll() {
      for (let end = ends.shift(); end; end = ends.shift()) {
        end();
        await new Promise(setImmediate);
      }
    },
  };
};

describe('reading for a request', () => {
  it('is refused in words where too many wait, but not halfway, nor what no request asks for', async () => {
    const { read, request, endAll, headers, begun } = room();
    const first = request();
    const all = [read('a', first), read('b', request())];
    await expect(read('c', request())).rejects.toMatchObject({
      ...{ status: 503, name: 'ServiceUnavailableError' },
      message: 'Too much copy waits to be read. Send it again in 10 seconds.',
    });
    expect(headers).toEqual(['Retry-After: 10']);
    all.push(read('d', first), read('e'));
    await endAll();
    await Promise.all(all);
    // Read, it isn't answered yet.
    await expect(read('f', request())).rejects.toMatchObject({ status: 503 });
    first.res.writableFinished = true;
    first.res.emit('close');
    all.push(read('g', request()));
    await endAll();
    await Promise.all(all);
    expect(begun).toEqual(['a', 'b', 'd', 'e', 'g']);
  });

  it('is not done for a client that has left, whose place is free', async () => {
    const { read, request, endAll, begun } = room();
    const leaves = request();
    const running = read('runs', request());
    const waiting = read('waits', leaves);
    leaves.res.emit('close');
    await expect(waiting).rejects.toMatchObject({ status: 503 });
    const next = read('next', request());
    await endAll();
    await Promise.all([running, next]);
    expect(begun).toEqual(['runs', 'next']);
  });

  it('takes no place for a client that has left between two of its tasks', async () => {
    const { read, request, endAll, begun } = room();
    const left = request();
    left.res.destroyed = true;
    for (const copy of ['a', 'b', 'c']) {
      await expect(read(copy, left)).rejects.toMatchObject({ status: 503 });
    }
    const all = [read('d', request()), read('e', request())];
    await endAll();
    await Promise.all(all);
    expect(begun).toEqual(['d', 'e']);
  });
});
