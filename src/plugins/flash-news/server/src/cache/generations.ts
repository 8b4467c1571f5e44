import type { DatabaseVersion } from '../database/database-version';
import type { InvalidationScope } from './invalidation-scope';

/** Milliseconds between two checks of the database for commits of other processes, while answers are asked for. */
const CHECK_EVERY = 1000;
/** Milliseconds between two checks for all commits, those of this process past Strapi included. */
const CHECK_ALL_EVERY = 5000;
/**
 * Milliseconds for which nothing is served from the cache without a check for all commits. Twice as long, so that
 * no request waits for a check: the check may itself have to wait for a publication.
 */
const TRUST_FOR = 2 * CHECK_ALL_EVERY;

export interface GenerationsPeers {
  version: () => Promise<DatabaseVersion>;
  /** Milliseconds of a monotonic clock. */
  elapsed: () => number;
  /** Whether the caller is in a transaction of its own. */
  inTransaction: () => boolean;
  onError: (error: unknown) => void;
}

/** A cached value belongs to the generation in which it was read, and is not used in the next. */
export interface Generation {
  /** The current generation; null where the database has to be checked first. */
  current(): number | null;
  /**
   * The current generation, after a check of the database where one is due. Null in a transaction: what is read there
   * may never be committed, and SQLite has one connection, so that a check would wait for the caller itself.
   */
  currentAfterCheck(): Promise<number | null>;
}

/**
 * Cache generations. `all` advances on every committed change; `standing` on every change except articles being
 * published or withdrawn. This process invalidates at once; commits of others are found by checks of the database, and
 * SQL of this process past Strapi within ten seconds.
 */
export const createGenerations = (peers: GenerationsPeers) => {
  const { version, elapsed, inTransaction, onError } = peers;
  const generations = { all: 0, standing: 0 };
  let known: DatabaseVersion = { foreign: '', own: '' };
  let checkedAt = -Infinity;
  let checkedAllAt = -Infinity;
  let checking: Promise<void> | null = null;

  const invalidate = (scope: InvalidationScope = 'anything'): void => {
    generations.all += 1;
    if (scope === 'anything') generations.standing += 1;
  };

  const check = async (isOfAll: boolean): Promise<void> => {
    const began = elapsed();
    const found = await version();
    // Most of what this process writes has invalidated already, or is in no public answer.
    const own = isOfAll ? found.own : known.own;
    // A version says that something was committed, and not what.
    if (found.foreign !== known.foreign || own !== known.own) invalidate('anything');
    known = { foreign: found.foreign, own };
    checkedAt = began;
    if (isOfAll) checkedAllAt = began;
  };

  const isTrusted = (): boolean => elapsed() - checkedAllAt <= TRUST_FOR;
  const isDue = (): boolean => elapsed() - checkedAt > CHECK_EVERY || !isTrusted();

  const checkOnce = (isOfAll = elapsed() - checkedAllAt > CHECK_ALL_EVERY): Promise<void> =>
    (checking ??= check(isOfAll).finally(() => {
      checking = null;
    }));

  const generationOf = (which: keyof typeof generations): Generation => ({
    current() {
      if (isDue()) checkOnce().catch(onError);
      return isTrusted() ? generations[which] : null;
    },
    async currentAfterCheck() {
      if (inTransaction()) return null;
      if (isDue()) await checkOnce();
      return generations[which];
    },
  });

  return {
    /** Begins a new generation after a commit. For SQL past Strapi that sites should see at once, too. */
    invalidate,

    /** Checks the database now, for all commits. */
    async check(): Promise<void> {
      await checking;
      await checkOnce(true);
    },

    /** Of all that was read. */
    all: generationOf('all'),

    /** Of what no article changes that is published or withdrawn: settings, locales, flashes, and items of other articles. */
    standing: generationOf('standing'),
  };
};

export type Generations = ReturnType<typeof createGenerations>;
