import type { DatabaseVersion } from '../database/database-version';
import type { InvalidationScope } from './invalidation-scope';

/** Milliseconds between two checks of the database for a new `foreign` version, while requests come in. */
const CHECK_EVERY = 500;
/** Milliseconds after a check in which the cache may be used; twice as long, so that no steady request waits. */
const TRUST_FOR = 2 * CHECK_EVERY;
/** Milliseconds between two full checks, which see this process's raw SQL on SQLite as well. */
const CHECK_ALL_EVERY = 5000;
/** Milliseconds after a full check in which the cache may be used, even while the database can't be checked. */
const TRUST_ALL_FOR = 2 * CHECK_ALL_EVERY;
/** Milliseconds between two checks while they fail. */
const RETRY_EVERY = 100;

export interface GenerationsPeers {
  version: () => Promise<DatabaseVersion>;
  /** Milliseconds of a monotonic clock. */
  elapsed: () => number;
  inTransaction: () => boolean;
  /** Called with the first of a series of failures. */
  onError: (error: unknown) => void;
}

/** A counter of commits: a cached value is valid in the generation in which it was read. */
export interface Generation {
  /** Returns the current generation; null if the database must be checked first. */
  current(): number | null;
  /**
   * Returns the current generation, after a check if one is due; while checks fail, the last one for ten seconds. Null in a
   * transaction, whose reads may be rolled back, and whose only connection on SQLite a check would wait for.
   * @throws the error of a check that failed, later than that
   */
  currentAfterCheck(): Promise<number | null>;
}

/**
 * Counts cache generations. A write by this Strapi advances them at once: `all` always, `standing` unless it only publishes
 * or withdraws articles. Other commits advance both within a second, the app's raw SQL (knex) on SQLite within ten.
 */
export const createGenerations = (peers: GenerationsPeers) => {
  const { version, elapsed, inTransaction, onError } = peers;
  const generations = { all: 0, standing: 0 };
  let checked: DatabaseVersion = { foreign: '', own: '' };
  let checkedAt = -Infinity;
  let checkedAllAt = -Infinity;
  let checking: Promise<void> | null = null;
  let failure: { at: number; error: unknown } | null = null;

  const invalidate = (scope: InvalidationScope = 'anything'): void => {
    generations.all += 1;
    if (scope === 'anything') generations.standing += 1;
  };

  const check = async (isOfAll: boolean): Promise<void> => {
    const began = elapsed();
    const { foreign, own: newest } = await version();
    // Most of this process's commits have invalidated already, or are in no public answer.
    const own = isOfAll ? newest : checked.own;
    // A version doesn't say what was committed: on PostgreSQL, this process's own publications advance `standing` here.
    if (foreign !== checked.foreign || own !== checked.own) invalidate('anything');
    checked = { foreign, own };
    checkedAt = began;
    if (isOfAll) checkedAllAt = began;
    failure = null;
  };

  const checkedWithin = (time: number): boolean => elapsed() - checkedAt <= time;
  const allCheckedWithin = (time: number): boolean => elapsed() - checkedAllAt <= time;
  const isTrusted = (): boolean => checkedWithin(TRUST_FOR) && allCheckedWithin(TRUST_ALL_FOR);

  const checkOnce = (isOfAll = !allCheckedWithin(CHECK_ALL_EVERY)): Promise<void> =>
    (checking ??= check(isOfAll)
      .catch((error: unknown) => {
        if (failure === null) onError(error);
        failure = { at: elapsed(), error };
        throw error;
      })
      .finally(() => {
        checking = null;
      }));

  const hasJustFailed = (): boolean => failure !== null && elapsed() - failure.at <= RETRY_EVERY;

  const checkSoon = (): void => {
    if (checkedWithin(CHECK_EVERY) || hasJustFailed()) return;
    // Reported already; requests that need a check reject with it.
    checkOnce().catch(() => undefined);
  };

  const checkNow = async (): Promise<void> => {
    try {
      if (hasJustFailed()) throw failure?.error;
      await checkOnce();
    } catch (error) {
      if (!checkedWithin(TRUST_ALL_FOR) || !allCheckedWithin(TRUST_ALL_FOR)) throw error;
    }
  };

  const generationOf = (which: keyof typeof generations): Generation => ({
    current() {
      checkSoon();
      return isTrusted() ? generations[which] : null;
    },
    async currentAfterCheck() {
      if (inTransaction()) return null;
      if (!isTrusted()) await checkNow();
      return generations[which];
    },
  });

  return {
    /** Begins a new generation after a commit. */
    invalidate,

    /** Checks the database for all commits now. */
    async check(): Promise<void> {
      await checking;
      await checkOnce(true);
    },

    all: generationOf('all'),

    /** For what a publication or withdrawal leaves valid: settings, locales, flashes, items of other articles. */
    standing: generationOf('standing'),
  };
};

export type Generations = ReturnType<typeof createGenerations>;
