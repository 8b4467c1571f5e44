import { describe, expect, it, jest } from '@jest/globals';
import type { DatabaseVersion } from '../database/database-version';
import { createGenerations } from './generations';

const open = () => {
  const world = { foreign: '1', own: '1', at: 0, inTransaction: false, fails: false, looks: 0 };
  const onError = jest.fn();
  const generations = createGenerations({
    version: () => {
      world.looks += 1;
      const { foreign, own } = world;
      return world.fails
        ? Promise.reject<DatabaseVersion>(new Error('no database'))
        : Promise.resolve({ foreign, own });
    },
    elapsed: () => world.at,
    inTransaction: () => world.inTransaction,
    onError,
  });
  return { world, generations, onError };
};

describe('generations', () => {
  it('trust nothing before the database was asked', async () => {
    const { generations } = open();
    expect(generations.all.current()).toBeNull();
    expect(await generations.all.currentAfterCheck()).toBe(1);
    expect(generations.all.current()).toBe(1);
  });

  it('begin a new age at once with what this process wrote', async () => {
    const { generations } = open();
    const before = await generations.all.currentAfterCheck();
    generations.invalidate();
    expect(generations.all.current()).not.toBe(before);
    expect(await generations.all.currentAfterCheck()).not.toBe(before);
  });

  it('leave what stands where only stories came or went', async () => {
    const { generations } = open();
    const before = {
      all: await generations.all.currentAfterCheck(),
      standing: await generations.standing.currentAfterCheck(),
    };
    generations.invalidate('stories');
    expect(generations.all.current()).not.toBe(before.all);
    expect(generations.standing.current()).toBe(before.standing);
    generations.invalidate();
    expect(await generations.standing.currentAfterCheck()).not.toBe(before.standing);
  });

  it('find within a second what another process wrote', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    const stood = generations.standing.current();
    world.foreign = '2';
    world.at = 1000;
    expect(generations.all.current()).toBe(before);
    world.at = 1001;
    expect(generations.all.current()).toBe(before);
    await generations.all.currentAfterCheck();
    expect(generations.all.current()).not.toBe(before);
    expect(generations.standing.current()).not.toBe(stood);
  });

  it('find within ten seconds what this process wrote past them, and at once where they are asked to', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    world.own = '2';
    world.at = 5000;
    expect(await generations.all.currentAfterCheck()).toBe(before);
    world.at = 6001;
    const after = await generations.all.currentAfterCheck();
    expect(after).not.toBe(before);
    world.own = '3';
    await generations.check();
    expect(generations.all.current()).not.toBe(after);
  });

  it('stay in the age where nothing was written, and ask once a second at most', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    for (world.at = 0; world.at <= 25_000; world.at += 100) {
      expect(await generations.all.currentAfterCheck()).toBe(before);
    }
    expect(world.looks).toBeLessThanOrEqual(26);
  });

  it('let nobody wait who asks steadily', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    for (world.at = 0; world.at <= 25_000; world.at += 1000) {
      expect(generations.all.current()).toBe(before);
      await new Promise(setImmediate);
    }
  });

  it('use nothing that has not been asked about for ten seconds', async () => {
    const { world, generations } = open();
    await generations.all.currentAfterCheck();
    world.at = 10_001;
    expect(generations.all.current()).toBeNull();
  });

  it('ask once, however many want to know', async () => {
    const { world, generations } = open();
    await Promise.all([
      generations.all.currentAfterCheck(),
      generations.all.currentAfterCheck(),
      generations.all.currentAfterCheck(),
    ]);
    expect(world.looks).toBe(1);
  });

  it('neither use nor wait for anything in a transaction', async () => {
    const { world, generations } = open();
    world.inTransaction = true;
    expect(await generations.all.currentAfterCheck()).toBeNull();
    expect(world.looks).toBe(0);
  });

  it('tell whoever waits that the database does not answer, and complain where nobody does', async () => {
    const { world, generations, onError } = open();
    world.fails = true;
    await expect(generations.all.currentAfterCheck()).rejects.toThrow('no database');
    expect(generations.all.current()).toBeNull();
    await new Promise(setImmediate);
    expect(onError).toHaveBeenCalledTimes(1);
    world.fails = false;
    expect(await generations.all.currentAfterCheck()).toBe(1);
  });
});
