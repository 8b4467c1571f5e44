/** Milliseconds: how often the database is asked, while answers are asked for, whether anything has changed. */
const LOOK_EVERY = 1000;
/** Milliseconds: nothing is served from memory longer than this without having asked. */
const TRUST_FOR = 10_000;

export interface ChangesPeers {
  /** Something that is another whenever anything has been committed to the database, by whomever. */
  version: () => Promise<string>;
  /** Milliseconds that pass evenly, from any start. */
  elapsed: () => number;
  /** Whether whoever asks is in a transaction of their own. */
  inTransaction: () => boolean;
  onError: (error: unknown) => void;
}

/**
 * Tells whether what was read is still so. An age begins with every change: what was read in an earlier one is not
 * used. Changes of this process are told of at once, those of others are found by asking the database.
 */
export const createChanges = (peers: ChangesPeers) => {
  const { version, elapsed, inTransaction, onError } = peers;
  let age = 0;
  let known: string | null = null;
  let lookedAt = -Infinity;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const began = elapsed();
    const found = await version();
    if (found !== known) age += 1;
    known = found;
    lookedAt = began;
  };

  const lookOnce = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = null;
    }));

  return {
    /** Begins a new age: something has been committed. */
    note(): void {
      age += 1;
    },

    /** The present age; null where the database has to be asked first. */
    age(): number | null {
      const since = elapsed() - lookedAt;
      if (since > LOOK_EVERY) lookOnce().catch(onError);
      return since > TRUST_FOR ? null : age;
    },

    /**
     * The present age, after asking the database where that is due. Null in a transaction: what is read there may
     * never be committed, and to wait for others there may be to wait for oneself, SQLite having one connection.
     */
    async sureAge(): Promise<number | null> {
      if (inTransaction()) return null;
      if (elapsed() - lookedAt > LOOK_EVERY) await lookOnce();
      return age;
    },
  };
};

export type Changes = ReturnType<typeof createChanges>;
