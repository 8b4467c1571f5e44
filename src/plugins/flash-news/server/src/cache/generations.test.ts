import { describe, expect, it, jest } from '@jest/globals';
import { createChanges, type Version } from './generations';

const open = () => {
  const world = { foreign: '1', own: '1', at: 0, inTransaction: false, fails: false, looks: 0 };
  const onError = jest.fn();
  const changes = createChanges({
    version: () => {
      world.looks += 1;
      const { foreign, own } = world;
      return world.fails
        ? Promise.reject<Version>(new Error('no database'))
        : Promise.resolve({ foreign, own });
    },
    elapsed: () => world.at,
    inTransaction: () => world.inTransaction,
    onError,
  });
  return { world, changes, onError };
};

describe('changes', () => {
  it('trust nothing before the database was asked', async () => {
    const { changes } = open();
    expect(changes.all.age()).toBeNull();
    expect(await changes.all.sureAge()).toBe(1);
    expect(changes.all.age()).toBe(1);
  });

  it('begin a new age at once with what this process wrote', async () => {
    const { changes } = open();
    const before = await changes.all.sureAge();
    changes.note();
    expect(changes.all.age()).not.toBe(before);
    expect(await changes.all.sureAge()).not.toBe(before);
  });

  it('leave what stands where only stories came or went', async () => {
    const { changes } = open();
    const before = { all: await changes.all.sureAge(), standing: await changes.standing.sureAge() };
    changes.note('stories');
    expect(changes.all.age()).not.toBe(before.all);
    expect(changes.standing.age()).toBe(before.standing);
    changes.note();
    expect(await changes.standing.sureAge()).not.toBe(before.standing);
  });

  it('find within a second what another process wrote', async () => {
    const { world, changes } = open();
    const before = await changes.all.sureAge();
    const stood = changes.standing.age();
    world.foreign = '2';
    world.at = 1000;
    expect(changes.all.age()).toBe(before);
    world.at = 1001;
    expect(changes.all.age()).toBe(before);
    await changes.all.sureAge();
    expect(changes.all.age()).not.toBe(before);
    expect(changes.standing.age()).not.toBe(stood);
  });

  it('find within ten seconds what this process wrote past them, and at once where they are asked to', async () => {
    const { world, changes } = open();
    const before = await changes.all.sureAge();
    world.own = '2';
    world.at = 5000;
    expect(await changes.all.sureAge()).toBe(before);
    world.at = 6001;
    const after = await changes.all.sureAge();
    expect(after).not.toBe(before);
    world.own = '3';
    await changes.look();
    expect(changes.all.age()).not.toBe(after);
  });

  it('stay in the age where nothing was written, and ask once a second at most', async () => {
    const { world, changes } = open();
    const before = await changes.all.sureAge();
    for (world.at = 0; world.at <= 25_000; world.at += 100) {
      expect(await changes.all.sureAge()).toBe(before);
    }
    expect(world.looks).toBeLessThanOrEqual(26);
  });

  it('let nobody wait who asks steadily', async () => {
    const { world, changes } = open();
    const before = await changes.all.sureAge();
    for (world.at = 0; world.at <= 25_000; world.at += 1000) {
      expect(changes.all.age()).toBe(before);
      await new Promise(setImmediate);
    }
  });

  it('use nothing that has not been asked about for ten seconds', async () => {
    const { world, changes } = open();
    await changes.all.sureAge();
    world.at = 10_001;
    expect(changes.all.age()).toBeNull();
  });

  it('ask once, however many want to know', async () => {
    const { world, changes } = open();
    await Promise.all([changes.all.sureAge(), changes.all.sureAge(), changes.all.sureAge()]);
    expect(world.looks).toBe(1);
  });

  it('neither use nor wait for anything in a transaction', async () => {
    const { world, changes } = open();
    world.inTransaction = true;
    expect(await changes.all.sureAge()).toBeNull();
    expect(world.looks).toBe(0);
  });

  it('tell whoever waits that the database does not answer, and complain where nobody does', async () => {
    const { world, changes, onError } = open();
    world.fails = true;
    await expect(changes.all.sureAge()).rejects.toThrow('no database');
    expect(changes.all.age()).toBeNull();
    await new Promise(setImmediate);
    expect(onError).toHaveBeenCalledTimes(1);
    world.fails = false;
    expect(await changes.all.sureAge()).toBe(1);
  });
});
