import type { Change } from './invalidation-scope';

/** Milliseconds: how often the database is asked, while answers are asked for, whether others have changed anything. */
const LOOK_EVERY = 1000;
/** Milliseconds: how often it is asked for all changes, also for what this process wrote past Strapi. */
const LOOK_AT_ALL_EVERY = 5000;
/**
 * Milliseconds: nothing is served from memory longer than this without having asked for all changes. Twice as long, so
 * that nobody has to wait for a look: it may itself have to wait for a publication.
 */
const TRUST_FOR = 2 * LOOK_AT_ALL_EVERY;

/** Texts that are others whenever something has been committed to the database. */
export interface Version {
  /** By another process. */
  foreign: string;
  /** By this one, by whatever way. */
  own: string;
}

export interface ChangesPeers {
  version: () => Promise<Version>;
  /** Milliseconds that pass evenly, from any start. */
  elapsed: () => number;
  /** Whether whoever asks is in a transaction of their own. */
  inTransaction: () => boolean;
  onError: (error: unknown) => void;
}

/** What is remembered belongs to an age, and is not used in the next. */
export interface Age {
  /** The present age; null where the database has to be asked first. */
  age(): number | null;
  /**
   * The present age, after asking the database where that is due. Null in a transaction: what is read there may
   * never be committed, and to wait for others there may be to wait for oneself, SQLite having one connection.
   */
  sureAge(): Promise<number | null>;
}

/**
 * Tells whether what was read is still so. An age begins with every change; that of what stands however many stories
 * come and go (`standing`) with every other one. Changes of this process are told of at once (`note`), those of others
 * are found by asking the database. What this process wrote past Strapi, by SQL of its own, is found within ten seconds.
 */
export const createChanges = (peers: ChangesPeers) => {
  const { version, elapsed, inTransaction, onError } = peers;
  const ages = { all: 0, standing: 0 };
  let known: Version = { foreign: '', own: '' };
  let lookedAt = -Infinity;
  let lookedAtAllAt = -Infinity;
  let looking: Promise<void> | null = null;

  const begin = (change: Change): void => {
    ages.all += 1;
    if (change === 'anything') ages.standing += 1;
  };

  const look = async (atAll: boolean): Promise<void> => {
    const began = elapsed();
    const found = await version();
    // Most of what this process writes was told of, or tells sites nothing.
    const own = atAll ? found.own : known.own;
    // Nobody tells what it was.
    if (found.foreign !== known.foreign || own !== known.own) begin('anything');
    known = { foreign: found.foreign, own };
    lookedAt = began;
    if (atAll) lookedAtAllAt = began;
  };

  const isTrusted = (): boolean => elapsed() - lookedAtAllAt <= TRUST_FOR;
  const isDue = (): boolean => elapsed() - lookedAt > LOOK_EVERY || !isTrusted();

  const lookOnce = (atAll = elapsed() - lookedAtAllAt > LOOK_AT_ALL_EVERY): Promise<void> =>
    (looking ??= look(atAll).finally(() => {
      looking = null;
    }));

  const ageOf = (which: keyof typeof ages): Age => ({
    age() {
      if (isDue()) lookOnce().catch(onError);
      return isTrusted() ? ages[which] : null;
    },
    async sureAge() {
      if (inTransaction()) return null;
      if (isDue()) await lookOnce();
      return ages[which];
    },
  });

  return {
    /** Begins a new age: something has been committed. To be called after SQL of one's own that sites should see at once. */
    note: (change: Change = 'anything'): void => begin(change),

    /** Asks the database now, for whatever has been written by whomever. */
    async look(): Promise<void> {
      await looking;
      await lookOnce(true);
    },

    /** Of whatever was read. */
    all: ageOf('all'),

    /** Of what no story alters that comes or goes: settings, languages, what runs, and what other stories are shown as. */
    standing: ageOf('standing'),
  };
};

export type Changes = ReturnType<typeof createChanges>;
