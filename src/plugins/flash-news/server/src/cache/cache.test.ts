import { describe, expect, it, jest } from '@jest/globals';
import { createMemory, type Fresh } from './cache';

interface Page {
  text: string;
}

const KILO = 1000;

const open = (maxBytes = 1000 * KILO) => {
  const world = { age: 1 as number | null, now: 0 };
  const memory = createMemory<Page>({
    age: () => world.age,
    sureAge: () => Promise.resolve(world.age),
    now: () => world.now,
    maxBytes,
    bytesOf: ({ text }) => text.length,
  });
  const made = jest.fn((text: string, until: number | null = null) =>
    Promise.resolve<Fresh<Page>>({ value: { text }, until }),
  );
  return { world, memory, made };
};

describe('a memory', () => {
  it('works a question out once', async () => {
    const { memory, made } = open();
    expect(memory.find('q')).toBeUndefined();
    const first = await memory.ask('q', () => made('a'));
    expect(await memory.ask('q', () => made('b'))).toBe(first);
    expect(memory.find('q')).toBe(first);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('works it out once for all who ask meanwhile', async () => {
    const { memory, made } = open();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => memory.ask('q', () => made('a'))),
    );
    expect(new Set(answers).size).toBe(1);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('forgets with the age', async () => {
    const { world, memory, made } = open();
    await memory.ask('q', () => made('a'));
    world.age = 2;
    expect(memory.find('q')).toBeUndefined();
    expect((await memory.ask('q', () => made('b'))).text).toBe('b');
  });

  it('gives nobody of a new age what is being worked out in the old one, and does not remember it', async () => {
    const { world, memory, made } = open();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const old = memory.ask('q', async () => {
      await held;
      return made('old');
    });
    await Promise.resolve();
    world.age = 2;
    const fresh = await memory.ask('q', () => made('new'));
    letGo();
    expect((await old).text).toBe('old');
    expect(fresh.text).toBe('new');
    expect(memory.find('q')).not.toEqual({ text: 'old' });
    expect((await memory.ask('q', () => made('newer'))).text).not.toBe('old');
  });

  it('forgets at the moment at which time makes it untrue', async () => {
    const { world, memory, made } = open();
    await memory.ask('q', () => made('a', 5));
    world.now = 4;
    expect(memory.find('q')).toEqual({ text: 'a' });
    world.now = 5;
    expect(memory.find('q')).toBeUndefined();
  });

  it('does not use what it learned later than a clock says that was set back', async () => {
    const { world, memory, made } = open();
    world.now = 10;
    await memory.ask('q', () => made('later'));
    memory.keep('r', { value: { text: 'later' }, until: null }, 1);
    world.now = 9;
    expect([memory.find('q'), memory.find('r')]).toEqual([undefined, undefined]);
    expect((await memory.ask('q', () => made('earlier'))).text).toBe('earlier');
  });

  it('remembers no failure', async () => {
    const { memory, made } = open();
    await expect(memory.ask('q', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await memory.ask('q', () => made('a'))).text).toBe('a');
  });

  it('neither uses nor remembers anything where there is no age', async () => {
    const { world, memory, made } = open();
    await memory.ask('q', () => made('a'));
    world.age = null;
    expect(memory.find('q')).toBeUndefined();
    expect((await memory.ask('q', () => made('b'))).text).toBe('b');
    memory.keep('r', { value: { text: 'c' }, until: null }, null);
    world.age = 1;
    expect(memory.find('q')).toEqual({ text: 'a' });
    expect(memory.find('r')).toBeUndefined();
  });

  it('lets made-up questions push nothing out that is asked', async () => {
    const { memory, made } = open(100 * KILO);
    await memory.ask('asked', () => made('a'.repeat(KILO)));
    for (let count = 0; count < 10_000; count += 1) {
      await memory.ask(`made up ${count}`, () => made('x'.repeat(KILO)));
    }
    expect(memory.find('asked')).toBeDefined();
    expect(memory.find('made up 9999')).toBeUndefined();
  });

  it('remembers what is asked a second time, however full it is, and stays within its bound', async () => {
    const { memory, made } = open(20 * KILO);
    const questions = Array.from({ length: 50 }, (_, index) => `q${index}`);
    for (const question of [...questions, ...questions]) {
      await memory.ask(question, () => made('x'.repeat(KILO)));
    }
    const kept = questions.filter((question) => memory.find(question) !== undefined);
    expect(kept).toContain('q49');
    expect(kept.length * KILO).toBeLessThanOrEqual(20 * KILO);
  });
});
