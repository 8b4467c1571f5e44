/** What was read for a key, and until when others are given it, in milliseconds of a monotonic clock. */
interface SharedRead {
  value: Promise<unknown>;
  until: number;
}

/** Keys that are kept at most. */
const MOST = 200;

/** Gives all who ask for a key the result of one read; a failure is given to those who wait for it. */
export type SharedReads = <Result>(key: string, read: () => Promise<Result>) => Promise<Result>;

/** Creates the function that shares reads while they run, and their results for `lifetime` milliseconds after. */
export const createSharedReads = (elapsed: () => number, lifetime: number): SharedReads => {
  const reads = new Map<string, SharedRead>();

  const prune = (): void => {
    const now = elapsed();
    for (const [key, { until }] of reads) if (until <= now) reads.delete(key);
    for (const key of reads.keys()) {
      if (reads.size < MOST) return;
      reads.delete(key);
    }
  };

  return <Result>(key: string, read: () => Promise<Result>): Promise<Result> => {
    const found = reads.get(key);
    if (found !== undefined && elapsed() < found.until) return found.value as Promise<Result>;
    prune();
    const value = read();
    const shared: SharedRead = { value, until: Infinity };
    reads.set(key, shared);
    value.then(
      () => (shared.until = elapsed() + lifetime),
      () => {
        if (reads.get(key) === shared) reads.delete(key);
      },
    );
    return value;
  };
};
