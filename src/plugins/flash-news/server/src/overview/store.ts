import type { Database } from '../database/connection';

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
  /** Words in any text of the draft; empty for all drafts. */
  q: string;
  /** The field that holds the title. */
  title: string;
  /** The condition on the rows that the user may read. */
  readable: object;
  /** Drafts at most. */
  limit: number;
}

/** Loads the drafts of a type that a search finds, the latest change first. */
export const findDrafts = async (
  db: Database,
  uid: string,
  { q, title, readable, limit }: DraftSearch,
): Promise<FoundDraft[]> => {
  const rows = (await db.query(uid).findMany({
    select: ['documentId', 'locale', 'updatedAt', title],
    where: { $and: [readable, { publishedAt: null }] },
    ...(q !== '' && { _q: q }),
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
