import { LRUCache } from 'lru-cache';

/** Something remembered, in which age, and from when until when (epoch ms) it is so. */
interface Kept<Value> {
  value: Value;
  age: number;
  /** A clock that is set back may come to before it. */
  since: number;
  until: number;
}

/** What is made for a question, and when time alone makes it untrue (epoch ms; null for never). */
export interface Fresh<Value> {
  value: Value;
  until: number | null;
}

export interface MemoryPeers<Value> {
  /** The present age, or null where nothing remembered may be used: see `createChanges`. */
  age: () => number | null;
  sureAge: () => Promise<number | null>;
  /** Epoch ms. */
  now: () => number;
  /** Bytes that all values may take together, and that one takes. */
  maxBytes: number;
  bytesOf: (value: Value) => number;
}

/** How many questions are remembered as having been asked once. */
const MOST_ASKED = 10_000;

/** What a question costs beside its value, in bytes. */
const OVERHEAD = 512;

/**
 * Answers by question, within a bound of memory. A question is worked out once however many ask it meanwhile. Once the
 * memory is half full, only what is asked a second time is kept: made-up questions can't push out those that are
 * really asked.
 */
export const createMemory = <Value extends object>(peers: MemoryPeers<Value>) => {
  const { age, sureAge, now, maxBytes, bytesOf } = peers;
  const kept = new LRUCache<string, Kept<Value>>({
    maxSize: maxBytes,
    sizeCalculation: ({ value }, question) => bytesOf(value) + 2 * question.length + OVERHEAD,
  });
  const asked = new LRUCache<string, true>({ max: MOST_ASKED });
  const underway = new Map<string, { age: number; value: Promise<Value> }>();

  const isWorthKeeping = (question: string): boolean => {
    if (kept.calculatedSize < maxBytes / 2 || kept.has(question) || asked.has(question))
      return true;
    asked.set(question, true);
    return false;
  };

  const work = async (question: string, at: number, make: () => Promise<Fresh<Value>>) => {
    const since = now();
    const { value, until } = await make();
    if (isWorthKeeping(question))
      kept.set(question, { value, age: at, since, until: until ?? Infinity });
    return value;
  };

  const recall = (question: string, at: number | null): Value | undefined => {
    const one = at === null ? undefined : kept.get(question);
    if (one?.age !== at) return undefined;
    const present = now();
    return one.since <= present && present < one.until ? one.value : undefined;
  };

  return {
    /** What is remembered and still so. */
    find: (question: string): Value | undefined => recall(question, age()),

    /** What is remembered of an age; nothing where that is null. */
    recall,

    /** Remembers what was read in an age; nothing where that is null. */
    keep(question: string, { value, until }: Fresh<Value>, at: number | null): void {
      if (at !== null)
        kept.set(question, { value, age: at, since: now(), until: until ?? Infinity });
    },

    /** What is remembered and still so, or else is made now. What `make` throws is not remembered. */
    async ask(question: string, make: () => Promise<Fresh<Value>>): Promise<Value> {
      const at = await sureAge();
      if (at === null) return (await make()).value;
      const known = recall(question, at);
      if (known !== undefined) return known;
      const same = underway.get(question);
      if (same?.age === at) return same.value;
      const value = work(question, at, make).finally(() => {
        if (underway.get(question)?.value === value) underway.delete(question);
      });
      underway.set(question, { age: at, value });
      return value;
    },
  };
};

export type Memory<Value extends object> = ReturnType<typeof createMemory<Value>>;
