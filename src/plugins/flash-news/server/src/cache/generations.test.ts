import { describe, expect, it, jest } from '@jest/globals';
import type { DatabaseVersion } from '../database/database-version';
import { createGenerations } from './generations';

const open = () => {
  const world = { foreign: '1', own: '1', at: 0, inTransaction: false, fails: false, checks: 0 };
  const onError = jest.fn();
  const generations = createGenerations({
    version: () => {
      world.checks += 1;
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
  it('are null before the first check of the database', async () => {
    const { generations } = open();
    expect(generations.all.current()).toBeNull();
    expect(await generations.all.currentAfterCheck()).toBe(1);
    expect(generations.all.current()).toBe(1);
  });

  it('advance at once after a write of this process', async () => {
    const { generations } = open();
    const before = await generations.all.currentAfterCheck();
    generations.invalidate();
    expect(generations.all.current()).not.toBe(before);
    expect(await generations.all.currentAfterCheck()).not.toBe(before);
  });

  it('keep the standing generation if only stories were published or withdrawn', async () => {
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

  it('advance within a second after a commit of another process', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    const standingBefore = generations.standing.current();
    world.foreign = '2';
    world.at = 1000;
    expect(generations.all.current()).toBe(before);
    await new Promise(setImmediate);
    expect(generations.all.current()).not.toBe(before);
    expect(generations.standing.current()).not.toBe(standingBefore);
  });

  it.each([1001, 3000, 6000, 9999])(
    'advance before the first answer after a pause of %i ms',
    async (pause) => {
      const { world, generations } = open();
      const before = await generations.all.currentAfterCheck();
      world.foreign = '2';
      world.at = pause;
      expect(generations.all.current()).toBeNull();
      expect(await generations.all.currentAfterCheck()).not.toBe(before);
    },
  );

  it('advance within ten seconds after SQL of this process, or at once after a check', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    world.own = '2';
    world.at = 4999;
    expect(await generations.all.currentAfterCheck()).toBe(before);
    world.at = 6001;
    const after = await generations.all.currentAfterCheck();
    expect(after).not.toBe(before);
    world.own = '3';
    await generations.check();
    expect(generations.all.current()).not.toBe(after);
  });

  it('stay the same without a commit, with two checks a second at most', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    for (world.at = 0; world.at <= 25_000; world.at += 100) {
      expect(await generations.all.currentAfterCheck()).toBe(before);
    }
    expect(world.checks).toBeLessThanOrEqual(51);
  });

  it('let no steady request wait for a check', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    for (world.at = 0; world.at <= 25_000; world.at += 500) {
      expect(generations.all.current()).toBe(before);
      await new Promise(setImmediate);
    }
  });

  it('run one check for concurrent requests', async () => {
    const { world, generations } = open();
    await Promise.all([
      generations.all.currentAfterCheck(),
      generations.all.currentAfterCheck(),
      generations.all.currentAfterCheck(),
    ]);
    expect(world.checks).toBe(1);
  });

  it('are null in a transaction, without a check', async () => {
    const { world, generations } = open();
    world.inTransaction = true;
    expect(await generations.all.currentAfterCheck()).toBeNull();
    expect(world.checks).toBe(0);
  });

  it('reject if the first check fails, and report a series of failures once', async () => {
    const { world, generations, onError } = open();
    world.fails = true;
    for (world.at = 0; world.at <= 1000; world.at += 200) {
      await expect(generations.all.currentAfterCheck()).rejects.toThrow('no database');
      expect(generations.all.current()).toBeNull();
      await new Promise(setImmediate);
    }
    expect(onError).toHaveBeenCalledTimes(1);
    world.at += 1000;
    world.fails = false;
    expect(await generations.all.currentAfterCheck()).toBe(1);
  });

  it('stay the same for ten seconds while checks fail, then reject', async () => {
    const { world, generations } = open();
    const before = await generations.all.currentAfterCheck();
    world.fails = true;
    for (world.at = 1100; world.at <= 10_000; world.at += 300) {
      expect(generations.all.current()).toBeNull();
      expect(await generations.all.currentAfterCheck()).toBe(before);
    }
    world.at = 10_001;
    await expect(generations.all.currentAfterCheck()).rejects.toThrow('no database');
    world.at = 20_000;
    world.fails = false;
    world.foreign = '2';
    expect(await generations.all.currentAfterCheck()).not.toBe(before);
  });

  it('check ten times a second at most while checks fail', async () => {
    const { world, generations } = open();
    world.fails = true;
    for (world.at = 0; world.at <= 1000; world.at += 10) {
      await expect(generations.all.currentAfterCheck()).rejects.toThrow('no database');
    }
    expect(world.checks).toBeLessThanOrEqual(11);
  });
});
