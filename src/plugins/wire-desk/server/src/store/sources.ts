import { isUniqueViolation } from './conflict';
import type { Database } from './newsroom';

const SOURCE = 'plugin::wire-desk.source';

/** What the last looks at a source gave. Times are ISO 8601 UTC. */
export interface StoredSource {
  key: string;
  nextAt: string;
  lastLookAt: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  lastError: string | null;
  lastErrorAt: string | null;
  /** How many looks in a row failed. */
  failures: number;
  /** How many items came from it since it was configured. */
  received: number;
  etag: string | null;
  lastModified: string | null;
}

export type SourceChange = Partial<{
  nextAt: Date;
  lastSuccessAt: Date;
  lastItemAt: Date;
  lastError: string | null;
  lastErrorAt: Date;
  failures: number;
  received: number;
  etag: string | null;
  lastModified: string | null;
}>;

const LONG_AGO = new Date(0);

/** Creates the row of a source unless it has one; a new one is due at once. */
export const ensureSource = async (db: Database, key: string): Promise<void> => {
  if ((await loadSource(db, key)) !== null) return;
  const data = { key, leaseUntil: LONG_AGO, nextAt: LONG_AGO, failures: 0, received: 0 };
  try {
    await db.query(SOURCE).create({ data });
  } catch (error) {
    // Another instance created it.
    if (!isUniqueViolation(error)) throw error;
  }
};

export const loadSource = async (db: Database, key: string): Promise<StoredSource | null> =>
  (await db.query(SOURCE).findOne({ where: { key } })) as StoredSource | null;

export interface Lease {
  key: string;
  owner: string;
  /** Epoch ms. */
  now: number;
  until: number;
}

/** Claims a source that is due and that no other instance looks at; true for one caller only. */
export const claimSource = async (
  db: Database,
  { key, owner, now, until }: Lease,
): Promise<boolean> => {
  const at = new Date(now);
  const { count } = await db.query(SOURCE).updateMany({
    where: { key, nextAt: { $lte: at }, leaseUntil: { $lte: at } },
    data: { leaseOwner: owner, leaseUntil: new Date(until), lastLookAt: at },
  });
  return count > 0;
};

/** Saves what a look gave and ends its lease, unless that had run out and another instance has it. */
export const releaseSource = async (
  db: Database,
  key: string,
  owner: string,
  change: SourceChange,
): Promise<void> => {
  await db.query(SOURCE).updateMany({
    where: { key, leaseOwner: owner },
    data: { ...change, leaseOwner: null, leaseUntil: LONG_AGO },
  });
};

/** Makes a source due now. */
export const hurrySource = async (db: Database, key: string): Promise<void> => {
  await db.query(SOURCE).updateMany({ where: { key }, data: { nextAt: LONG_AGO } });
};
