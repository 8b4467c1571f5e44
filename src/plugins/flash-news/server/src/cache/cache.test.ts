import { describe, expect, it, jest } from '@jest/globals';
import { createCache, type Fresh } from './cache';

interface Page {
  text: string;
}

const KILO = 1000;

const open = (maxBytes = 1000 * KILO) => {
  const world = { generation: 1 as number | null, now: 0 };
  const cache = createCache<Page>({
    current: () => world.generation,
    currentAfterCheck: () => Promise.resolve(world.generation),
    now: () => world.now,
    maxBytes,
    bytesOf: ({ text }) => text.length,
  });
  const made = jest.fn((text: string, until: number | null = null) =>
    Promise.resolve<Fresh<Page>>({ value: { text }, until }),
  );
  return { world, cache, made };
};

describe('a cache', () => {
  it('makes a value once', async () => {
    const { cache, made } = open();
    expect(cache.get('key')).toBeUndefined();
    const first = await cache.getOrMake('key', () => made('a'));
    expect(await cache.getOrMake('key', () => made('b'))).toBe(first);
    expect(cache.get('key')).toBe(first);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('makes a value once for concurrent requests', async () => {
    const { cache, made } = open();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => cache.getOrMake('key', () => made('a'))),
    );
    expect(new Set(answers).size).toBe(1);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('invalidates with the generation', async () => {
    const { world, cache, made } = open();
    await cache.getOrMake('key', () => made('a'));
    world.generation = 2;
    expect(cache.get('key')).toBeUndefined();
    expect((await cache.getOrMake('key', () => made('b'))).text).toBe('b');
  });

  it('does not use or cache a value of the last generation', async () => {
    const { world, cache, made } = open();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const old = cache.getOrMake('key', async () => {
      await held;
      return made('old');
    });
    await Promise.resolve();
    world.generation = 2;
    const fresh = await cache.getOrMake('key', () => made('new'));
    letGo();
    expect((await old).text).toBe('old');
    expect(fresh.text).toBe('new');
    expect(cache.get('key')).not.toEqual({ text: 'old' });
    expect((await cache.getOrMake('key', () => made('newer'))).text).not.toBe('old');
  });

  it('expires a value at `until`', async () => {
    const { world, cache, made } = open();
    await cache.getOrMake('key', () => made('a', 5));
    world.now = 4;
    expect(cache.get('key')).toEqual({ text: 'a' });
    world.now = 5;
    expect(cache.get('key')).toBeUndefined();
  });

  it('does not use a value that is newer than the clock, after that was set back', async () => {
    const { world, cache, made } = open();
    world.now = 10;
    await cache.getOrMake('key', () => made('later'));
    cache.set('other key', { value: { text: 'later' }, until: null }, 1);
    world.now = 9;
    expect([cache.get('key'), cache.get('other key')]).toEqual([undefined, undefined]);
    expect((await cache.getOrMake('key', () => made('earlier'))).text).toBe('earlier');
  });

  it('caches no failure', async () => {
    const { cache, made } = open();
    await expect(cache.getOrMake('key', () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect((await cache.getOrMake('key', () => made('a'))).text).toBe('a');
  });

  it('neither uses nor caches anything without a generation', async () => {
    const { world, cache, made } = open();
    await cache.getOrMake('key', () => made('a'));
    world.generation = null;
    expect(cache.get('key')).toBeUndefined();
    expect((await cache.getOrMake('key', () => made('b'))).text).toBe('b');
    cache.set('other key', { value: { text: 'c' }, until: null }, null);
    world.generation = 1;
    expect(cache.get('key')).toEqual({ text: 'a' });
    expect(cache.get('other key')).toBeUndefined();
  });

  it('does not evict used keys for made-up ones', async () => {
    const { cache, made } = open(100 * KILO);
    await cache.getOrMake('requested', () => made('a'.repeat(KILO)));
    for (let count = 0; count < 10_000; count += 1) {
      await cache.getOrMake(`made up ${count}`, () => made('x'.repeat(KILO)));
    }
    expect(cache.get('requested')).toBeDefined();
    expect(cache.get('made up 9999')).toBeUndefined();
  });

  it('caches a key at its second miss, within its bound', async () => {
    const { cache, made } = open(20 * KILO);
    const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`);
    for (const key of [...keys, ...keys]) {
      await cache.getOrMake(key, () => made('x'.repeat(KILO)));
    }
    const kept = keys.filter((key) => cache.get(key) !== undefined);
    expect(kept).toContain('key 49');
    expect(kept.length * KILO).toBeLessThanOrEqual(20 * KILO);
  });
});
