import type { IncomingItem, IncomingStatus } from '../formats/incoming-item';
import { inTransaction, type Database } from './newsroom';

const ITEM = 'plugin::wire-desk.item';

/** `new`, `update` and `kill` wait for an editor; `failed` is a draft that could not be made. */
export const ITEM_STATES = ['new', 'update', 'kill', 'drafted', 'dismissed', 'failed'] as const;

export type ItemState = (typeof ITEM_STATES)[number];

/** A stored version of a piece. Times are ISO 8601 UTC. */
export interface StoredItem {
  id: number;
  documentId: string;
  key: string;
  revision: number;
  /** Whether no later version has come in. */
  isLatest: boolean;
  state: ItemState;
  provider: string;
  guid: string;
  version: string | null;
  pubStatus: IncomingStatus;
  /** One of the configured locales. */
  locale: string;
  headline: string | null;
  copy: string;
  fields: Omit<IncomingItem, 'copy'>;
  fingerprint: string;
  quoteCount: number;
  personCount: number;
  receivedAt: string;
  /** When the piece last came in, to the day: feeds go on listing what they had. */
  seenAt: string | null;
  error: string | null;
  /** Of the article made from this or an earlier version. */
  articleDocumentId: string | null;
}

export type NewItem = Omit<
  StoredItem,
  'id' | 'documentId' | 'isLatest' | 'error' | 'receivedAt' | 'seenAt'
> & {
  /** Epoch ms. */
  receivedAt: number;
};

const WITHOUT_COPY = [
  ...(['documentId', 'revision', 'state', 'provider', 'guid', 'version', 'pubStatus'] as const),
  ...(['headline', 'fingerprint', 'quoteCount', 'personCount', 'receivedAt', 'seenAt'] as const),
  ...(['articleDocumentId', 'locale'] as const),
] as const;

export type StoredVersion = Pick<StoredItem, (typeof WITHOUT_COPY)[number]>;

/** Versions of one piece that are compared with what comes in. */
const MOST_VERSIONS = 200;

/** Loads the versions of a piece without their copy, the latest first. */
export const loadVersions = async (db: Database, key: string): Promise<StoredVersion[]> =>
  (await db.query(ITEM).findMany({
    select: [...WITHOUT_COPY],
    where: { key },
    orderBy: { revision: 'desc' },
    limit: MOST_VERSIONS,
  })) as StoredVersion[];

/** Inserts a version and takes the mark of the latest from those before it. @throws the unique index's error in a race */
export const insertItem = (db: Database, item: NewItem): Promise<StoredItem> =>
  inTransaction(db, async () => {
    const { key, revision } = item;
    const at = new Date(item.receivedAt);
    const data = { ...item, isLatest: true, receivedAt: at, seenAt: at };
    const created = (await db.query(ITEM).create({ data })) as StoredItem;
    await db.query(ITEM).updateMany({
      where: { key, revision: { $lt: revision }, isLatest: true },
      data: { isLatest: false },
    });
    return created;
  });

export interface ItemsQuery {
  /** All states by default. */
  states?: readonly ItemState[];
  /** `id` of the last item of the page before. */
  after?: number;
  limit: number;
}

/** Loads the latest versions, the last received first, by keyset. */
export const loadItems = async (
  db: Database,
  { states = ITEM_STATES, after, limit }: ItemsQuery,
): Promise<StoredItem[]> =>
  (await db.query(ITEM).findMany({
    where: {
      isLatest: true,
      state: { $in: [...states] },
      ...(after !== undefined && { id: { $lt: after } }),
    },
    orderBy: { id: 'desc' },
    limit,
  })) as StoredItem[];

export const loadItem = async (db: Database, documentId: string): Promise<StoredItem | null> =>
  (await db.query(ITEM).findOne({ where: { documentId } })) as StoredItem | null;

/** Most kills that are shown at once. */
const MOST_KILLS = 100;

/** Loads the kills that wait of pieces that became stories, or became this one; the last received first. */
export const loadStoryKills = async (db: Database, story?: string): Promise<StoredItem[]> =>
  (await db.query(ITEM).findMany({
    where: {
      ...{ isLatest: true, state: 'kill' },
      articleDocumentId: story ?? { $notNull: true },
    },
    orderBy: { id: 'desc' },
    limit: MOST_KILLS,
  })) as StoredItem[];

export type ItemChange = Partial<
  Pick<StoredItem, 'state' | 'error' | 'articleDocumentId' | 'locale'>
>;

/** Gives the later versions of a piece the article that an earlier one became: a kill may have come in meanwhile. */
const linkLater = async (
  db: Database,
  documentId: string,
  articleDocumentId: string,
): Promise<void> => {
  const item = await loadItem(db, documentId);
  if (item === null) return;
  await db.query(ITEM).updateMany({
    where: { key: item.key, revision: { $gt: item.revision }, articleDocumentId: null },
    data: { articleDocumentId },
  });
};

/** Changes an item that is in one of the states; false if it no longer was, as when two editors act at once. */
export const changeItem = (
  db: Database,
  documentId: string,
  from: readonly ItemState[],
  data: ItemChange,
): Promise<boolean> =>
  inTransaction(db, async () => {
    const where = { documentId, state: { $in: [...from] } };
    const { count } = await db.query(ITEM).updateMany({ where, data });
    if (count > 0 && data.articleDocumentId != null) {
      await linkLater(db, documentId, data.articleDocumentId);
    }
    return count > 0;
  });

/** Saves that a version came in again. */
export const saveSeen = async (db: Database, documentId: string, at: Date): Promise<void> => {
  await db.query(ITEM).updateMany({ where: { documentId }, data: { seenAt: at } });
};

/** What of an old piece decides whether it is kept. */
export type OldItem = Pick<StoredItem, 'id' | 'key' | 'articleDocumentId' | 'fields'>;

/** Loads the latest versions of pieces that have not come in since a moment, by keyset. */
export const loadUnseen = async (
  db: Database,
  { before, after, limit }: { before: Date; after: number; limit: number },
): Promise<OldItem[]> =>
  (await db.query(ITEM).findMany({
    select: ['id', 'key', 'articleDocumentId', 'fields'],
    where: {
      isLatest: true,
      id: { $gt: after },
      receivedAt: { $lt: before },
      $or: [{ seenAt: { $lt: before } }, { seenAt: null }],
    },
    orderBy: { id: 'asc' },
    limit,
  })) as OldItem[];

/** Deletes pieces with all their versions that came in before a moment; one that has come in meanwhile stays. */
export const deletePieces = async (db: Database, keys: string[], before: Date): Promise<void> => {
  const where = { key: { $in: keys }, receivedAt: { $lt: before } };
  await db.query(ITEM).deleteMany({ where });
};

/** Deletes some of the versions that came in before a moment and aren't the latest. @returns how many */
export const deleteFormer = async (db: Database, before: Date, limit: number): Promise<number> => {
  const where = { isLatest: false, receivedAt: { $lt: before } };
  const rows = (await db.query(ITEM).findMany({ select: ['id'], where, limit })) as {
    id: number;
  }[];
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.query(ITEM).deleteMany({ where: { id: { $in: ids } } });
  return ids.length;
};
