import { LRUCache } from 'lru-cache';

/** A cached value with its generation, valid from `since` until before `until` (epoch ms). */
interface CacheEntry<Value> {
  value: Value;
  generation: number;
  /** If the clock was set back before it, the value is not used. */
  since: number;
  until: number;
}

/** A new value, and when it expires (epoch ms; null or Infinity for never). For answers see `public-answers.ts`. */
export interface Fresh<Value> {
  value: Value;
  until: number | null;
}

/** Makes a value in a generation, or, with null, one that won't be cached. */
type Make<Value> = (generation: number | null) => Promise<Fresh<Value>>;

export interface CachePeers<Value> {
  /** From `generations.ts`; null: don't cache. */
  current: () => number | null;
  currentAfterCheck: () => Promise<number | null>;
  /** Epoch ms. */
  now: () => number;
  maxBytes: number;
  bytesOf: (value: Value) => number;
}

const MAX_MISSED = 10_000;

/** Bytes of an entry beside its key and value. */
const OVERHEAD = 512;

/**
 * Creates a cache of at most `maxBytes`, with single flight: concurrent misses of a key make its value once. Once it is half
 * full, `getOrMake` caches a value at the second miss of its key, so that made-up keys don't evict others.
 */
export const createCache = <Value extends object>(peers: CachePeers<Value>) => {
  const { current, currentAfterCheck, now, maxBytes, bytesOf } = peers;
  const entries = new LRUCache<string, CacheEntry<Value>>({
    maxSize: maxBytes,
    sizeCalculation: ({ value }, key) => bytesOf(value) + 2 * key.length + OVERHEAD,
  });
  const missed = new LRUCache<string, true>({ max: MAX_MISSED });
  const inFlight = new Map<string, { generation: number; value: Promise<Value> }>();

  const isWorthCaching = (key: string): boolean => {
    if (entries.calculatedSize < maxBytes / 2 || entries.has(key) || missed.has(key)) return true;
    missed.set(key, true);
    return false;
  };

  const load = async (key: string, generation: number, make: Make<Value>) => {
    const since = now();
    const { value, until } = await make(generation);
    if (isWorthCaching(key))
      entries.set(key, { value, generation, since, until: until ?? Infinity });
    return value;
  };

  const getIn = (key: string, generation: number | null): Value | undefined => {
    const entry = generation === null ? undefined : entries.get(key);
    if (entry?.generation !== generation) return undefined;
    const time = now();
    return entry.since <= time && time < entry.until ? entry.value : undefined;
  };

  return {
    /** Returns the cached value of a key, if it is valid now and in the current generation. */
    get: (key: string): Value | undefined => getIn(key, current()),

    /** Returns the cached value of a key, if it is valid now and in `generation`; undefined for null. */
    getIn,

    /** Caches a value as read in `generation`; does nothing for null. */
    set(key: string, { value, until }: Fresh<Value>, generation: number | null): void {
      if (generation !== null)
        entries.set(key, { value, generation, since: now(), until: until ?? Infinity });
    },

    /** Returns the cached value of a key, or makes and caches one; an error is not cached. */
    async getOrMake(key: string, make: Make<Value>): Promise<Value> {
      const generation = await currentAfterCheck();
      if (generation === null) return (await make(null)).value;
      const cached = getIn(key, generation);
      if (cached !== undefined) return cached;
      const flight = inFlight.get(key);
      if (flight?.generation === generation) return flight.value;
      const value = load(key, generation, make).finally(() => {
        if (inFlight.get(key)?.value === value) inFlight.delete(key);
      });
      inFlight.set(key, { generation, value });
      return value;
    },
  };
};

export type Cache<Value extends object> = ReturnType<typeof createCache<Value>>;
