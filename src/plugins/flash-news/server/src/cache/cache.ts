import { LRUCache } from 'lru-cache';

/** A cached value with its generation, and from when until when (epoch ms) it may be used. */
interface CacheEntry<Value> {
  value: Value;
  generation: number;
  /** A clock that is set back may come to before it. */
  since: number;
  until: number;
}

/** What is made for a key, and when it expires (epoch ms; null for never). */
export interface Fresh<Value> {
  value: Value;
  until: number | null;
}

/** Makes a value in a generation; null where it is not going to be cached. */
type Make<Value> = (generation: number | null) => Promise<Fresh<Value>>;

export interface CachePeers<Value> {
  /** The current generation, or null where nothing cached may be used: see `createGenerations`. */
  current: () => number | null;
  currentAfterCheck: () => Promise<number | null>;
  /** Epoch ms. */
  now: () => number;
  /** Bytes that all values may take together, and that one takes. */
  maxBytes: number;
  bytesOf: (value: Value) => number;
}

/** How many keys that missed once are remembered. */
const MOST_MISSED = 10_000;

/** What a key costs beside its value, in bytes. */
const OVERHEAD = 512;

/**
 * A cache by key within a bound of memory, with single flight: a value is made once, however many requests miss it
 * meanwhile. Once the cache is half full, a value is kept only when its key is missed a second time, so that made-up
 * keys can't evict those that are really asked for.
 */
export const createCache = <Value extends object>(peers: CachePeers<Value>) => {
  const { current, currentAfterCheck, now, maxBytes, bytesOf } = peers;
  const entries = new LRUCache<string, CacheEntry<Value>>({
    maxSize: maxBytes,
    sizeCalculation: ({ value }, key) => bytesOf(value) + 2 * key.length + OVERHEAD,
  });
  const missed = new LRUCache<string, true>({ max: MOST_MISSED });
  const inFlight = new Map<string, { generation: number; value: Promise<Value> }>();

  const isWorthKeeping = (key: string): boolean => {
    if (entries.calculatedSize < maxBytes / 2 || entries.has(key) || missed.has(key)) return true;
    missed.set(key, true);
    return false;
  };

  const load = async (key: string, generation: number, make: Make<Value>) => {
    const since = now();
    const { value, until } = await make(generation);
    if (isWorthKeeping(key))
      entries.set(key, { value, generation, since, until: until ?? Infinity });
    return value;
  };

  const getIn = (key: string, generation: number | null): Value | undefined => {
    const entry = generation === null ? undefined : entries.get(key);
    if (entry?.generation !== generation) return undefined;
    const moment = now();
    return entry.since <= moment && moment < entry.until ? entry.value : undefined;
  };

  return {
    /** The cached value of a key, if it is still valid. */
    get: (key: string): Value | undefined => getIn(key, current()),

    /** The cached value of a key in a generation; undefined where that is null. */
    getIn,

    /** Caches what was read in a generation; nothing where that is null. */
    put(key: string, { value, until }: Fresh<Value>, generation: number | null): void {
      if (generation !== null)
        entries.set(key, { value, generation, since: now(), until: until ?? Infinity });
    },

    /**
     * Returns the cached value of a key, or makes and caches one. `make` receives the generation that its value is
     * cached in; an error that it throws is not cached.
     */
    async getOrMake(key: string, make: Make<Value>): Promise<Value> {
      const generation = await currentAfterCheck();
      if (generation === null) return (await make(null)).value;
      const known = getIn(key, generation);
      if (known !== undefined) return known;
      const same = inFlight.get(key);
      if (same?.generation === generation) return same.value;
      const value = load(key, generation, make).finally(() => {
        if (inFlight.get(key)?.value === value) inFlight.delete(key);
      });
      inFlight.set(key, { generation, value });
      return value;
    },
  };
};

export type Cache<Value extends object> = ReturnType<typeof createCache<Value>>;
