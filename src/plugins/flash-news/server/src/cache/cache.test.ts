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
    expect(cache.get('q')).toBeUndefined();
    const first = await cache.getOrMake('q', () => made('a'));
    expect(await cache.getOrMake('q', () => made('b'))).toBe(first);
    expect(cache.get('q')).toBe(first);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('makes a value once for concurrent requests', async () => {
    const { cache, made } = open();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => cache.getOrMake('q', () => made('a'))),
    );
    expect(new Set(answers).size).toBe(1);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('invalidates with the generation', async () => {
    const { world, cache, made } = open();
    await cache.getOrMake('q', () => made('a'));
    world.generation = 2;
    expect(cache.get('q')).toBeUndefined();
    expect((await cache.getOrMake('q', () => made('b'))).text).toBe('b');
  });

  it('does not use or cache a value of the last generation', async () => {
    const { world, cache, made } = open();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const old = cache.getOrMake('q', async () => {
      await held;
      return made('old');
    });
    await Promise.resolve();
    world.generation = 2;
    const fresh = await cache.getOrMake('q', () => made('new'));
    letGo();
    expect((await old).text).toBe('old');
    expect(fresh.text).toBe('new');
    expect(cache.get('q')).not.toEqual({ text: 'old' });
    expect((await cache.getOrMake('q', () => made('newer'))).text).not.toBe('old');
  });

  it('expires a value at `until`', async () => {
    const { world, cache, made } = open();
    await cache.getOrMake('q', () => made('a', 5));
    world.now = 4;
    expect(cache.get('q')).toEqual({ text: 'a' });
    world.now = 5;
    expect(cache.get('q')).toBeUndefined();
  });

  it('does not use a value that is newer than the clock, after that was set back', async () => {
    const { world, cache, made } = open();
    world.now = 10;
    await cache.getOrMake('q', () => made('later'));
    cache.set('r', { value: { text: 'later' }, until: null }, 1);
    world.now = 9;
    expect([cache.get('q'), cache.get('r')]).toEqual([undefined, undefined]);
    expect((await cache.getOrMake('q', () => made('earlier'))).text).toBe('earlier');
  });

  it('caches no failure', async () => {
    const { cache, made } = open();
    await expect(cache.getOrMake('q', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await cache.getOrMake('q', () => made('a'))).text).toBe('a');
  });

  it('neither uses nor caches anything without a generation', async () => {
    const { world, cache, made } = open();
    await cache.getOrMake('q', () => made('a'));
    world.generation = null;
    expect(cache.get('q')).toBeUndefined();
    expect((await cache.getOrMake('q', () => made('b'))).text).toBe('b');
    cache.set('r', { value: { text: 'c' }, until: null }, null);
    world.generation = 1;
    expect(cache.get('q')).toEqual({ text: 'a' });
    expect(cache.get('r')).toBeUndefined();
  });

  it('does not evict used keys for made-up ones', async () => {
    const { cache, made } = open(100 * KILO);
    await cache.getOrMake('asked', () => made('a'.repeat(KILO)));
    for (let count = 0; count < 10_000; count += 1) {
      await cache.getOrMake(`made up ${count}`, () => made('x'.repeat(KILO)));
    }
    expect(cache.get('asked')).toBeDefined();
    expect(cache.get('made up 9999')).toBeUndefined();
  });

  it('caches a key at its second miss, within its bound', async () => {
    const { cache, made } = open(20 * KILO);
    const keys = Array.from({ length: 50 }, (_, index) => `q${index}`);
    for (const key of [...keys, ...keys]) {
      await cache.getOrMake(key, () => made('x'.repeat(KILO)));
    }
    const kept = keys.filter((key) => cache.get(key) !== undefined);
    expect(kept).toContain('q49');
    expect(kept.length * KILO).toBeLessThanOrEqual(20 * KILO);
  });
});
