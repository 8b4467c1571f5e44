import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deleteFormer, deletePieces, loadUnseen, type OldItem } from '../store/items';
import type { Database } from '../store/newsroom';
import { claimSource, ensureSource, releaseSource } from '../store/sources';
import { loadExisting } from '../store/stories';

const DAY = 24 * 60 * 60_000;

/** Its lease is a row beside those of the sources, whose keys are hashes. */
const KEY = 'retention of items';

/** Milliseconds for which an instance has the work to itself. */
const LEASE = 10 * 60_000;

/** Pieces of one step, between which others have their turn. */
const STEP = 200;

/** Steps of one run, far within the lease; what is left has its turn in the next. */
const MOST_STEPS = 100;

export interface RetentionPeers {
  db: Database;
  article: () => string;
  /** Days for which a piece is kept after it last came in; null for ever. */
  days: number | null;
  /** Epoch ms. */
  now: () => number;
}

/** Whether an agency's embargo (ISO 8601) hasn't passed. */
const isAhead = ({ embargoedUntil }: OldItem['fields'], now: number): boolean =>
  embargoedUntil != null && Date.parse(embargoedUntil) > now;

/**
 * Creates what deletes old items: once a day, by one instance. A piece stays while a feed lists it, its embargo is ahead, or the
 * story made of it exists, of which a later version or a kill may come; of that one, only the latest version.
 */
export const createRetention = ({ db, article, days, now }: RetentionPeers) => {
  const owner = randomUUID();
  let isEnsured = false;
  /** Up to which item the run before came, where it had no end: those that are kept would be read again and again. */
  let after = 0;

  const deleteUnseen = async (before: Date, stop: AbortSignal): Promise<boolean> => {
    for (let step = 0; step < MOST_STEPS && !stop.aborted; step += 1) {
      const items = await loadUnseen(db, { before, after, limit: STEP });
      const last = items.at(-1);
      if (last === undefined) {
        after = 0;
        return true;
      }
      after = last.id;
      const stories = items.flatMap((one) => one.articleDocumentId ?? []);
      const existing = await loadExisting(db, article(), stories);
      const old = items.filter(
        ({ articleDocumentId, fields }) =>
          !existing.has(articleDocumentId ?? '') && !isAhead(fields, now()),
      );
      const keys = old.map(({ key }) => key);
      if (keys.length > 0) await deletePieces(db, keys, before);
      await nextTurn();
    }
    return false;
  };

  const deleteVersions = async (before: Date, stop: AbortSignal): Promise<boolean> => {
    for (let step = 0; step < MOST_STEPS && !stop.aborted; step += 1) {
      if ((await deleteFormer(db, before, STEP)) < STEP) return true;
      await nextTurn();
    }
    return false;
  };

  const claim = async (at: number): Promise<boolean> => {
    if (!isEnsured) await ensureSource(db, KEY);
    isEnsured = true;
    return claimSource(db, { key: KEY, owner, now: at, until: at + LEASE });
  };

  /** Deletes what is old, if that is due and no other instance does. */
  return async (stop: AbortSignal): Promise<void> => {
    const at = now();
    if (days === null || !(await claim(at))) return;
    const before = new Date(at - days * DAY);
    let isDone = false;
    try {
      isDone = (await deleteUnseen(before, stop)) && (await deleteVersions(before, stop));
    } finally {
      await releaseSource(db, KEY, owner, isDone ? { nextAt: new Date(at + DAY) } : {});
    }
  };
};

export type DeleteOldItems = ReturnType<typeof createRetention>;
