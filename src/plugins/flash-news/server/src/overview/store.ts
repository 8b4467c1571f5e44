import type { Database } from '@newsroom/plugin-kit/server/database/connection';

/** A draft of a story; `updatedAt` in epoch ms. */
export interface FoundDraft {
  documentId: string;
  locale: string;
  title: string | null;
  updatedAt: number;
}

interface Row {
  documentId: string;
  locale: string;
  updatedAt: string;
  [field: string]: unknown;
}

export interface DraftSearch {
  /** Ids of the rows that a search found; null for all drafts. */
  ids: number[] | null;
  /** The field that holds the title. */
  title: string;
  /** The condition on the rows that the user may read. */
  readable: object;
  /** Drafts at most. */
  limit: number;
}

/** Loads the drafts of a type that the user may read, the latest change first. */
export const findDrafts = async (
  db: Database,
  uid: string,
  { ids, title, readable, limit }: DraftSearch,
): Promise<FoundDraft[]> => {
  if (ids?.length === 0) return [];
  const found = ids === null ? [] : [{ id: { $in: ids } }];
  const rows = (await db.query(uid).findMany({
    select: ['documentId', 'locale', 'updatedAt', title],
    where: { $and: [readable, { publishedAt: null }, ...found] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit,
  })) as Row[];
  return rows.map(({ documentId, locale, updatedAt, ...row }) => {
    const text = row[title];
    return {
      ...{ documentId, locale, title: typeof text === 'string' ? text : null },
      updatedAt: Date.parse(updatedAt),
    };
  });
};
