import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { AddedFields, MergedPerson, MovedUse } from '../../../../shared/contracts/people';
import { MERGE } from '../../database/uids';

/** A member of staff. */
export interface By {
  id: number | null;
  name: string;
}

/** What a merge has moved, and in which languages; unknown of those that were stored without. */
export interface StoredMove extends MovedUse {
  locales?: string[];
}

/** A merge as stored. */
export interface MergeRecord {
  id: number;
  kept: string;
  keptName: string;
  gone: string;
  goneName: string;
  before: Record<string, unknown>;
  added: AddedFields;
  moved: StoredMove[];
  byName: string | null;
  createdAt: string;
  undoneAt: string | null;
  undoneByName: string | null;
}

const iso = (time: string): string => new Date(time).toISOString();

/** Returns what was moved by a relation, as staff are told. */
export const toMovedUse = ({ contentType, field, documents }: MovedUse): MovedUse => ({
  ...{ contentType, field, documents },
});

const toMerged = (record: MergeRecord): MergedPerson => {
  const { id, before, moved, byName, createdAt, undoneAt, undoneByName } = record;
  return {
    ...{ id, at: iso(createdAt), by: byName },
    moves: moved.map(toMovedUse),
    kept: { documentId: record.kept, name: record.keptName },
    gone: {
      ...{ documentId: record.gone, name: record.goneName },
      slug: (before['slug'] as string | null | undefined) ?? null,
    },
    undone: undoneAt === null ? null : { at: iso(undoneAt), by: undoneByName },
  };
};

/** Stores the log of merged persons. */
export const createMerges = (db: Database) => {
  const query = () => db.query(MERGE);
  return {
    toMerged,

    create: async (
      data: Omit<MergeRecord, 'id' | 'createdAt' | 'byName' | 'undoneAt' | 'undoneByName'>,
      by: By,
    ): Promise<MergeRecord> =>
      (await query().create({ data: { ...data, byId: by.id, byName: by.name } })) as MergeRecord,

    load: async (id: number): Promise<MergeRecord | null> =>
      (await query().findOne({ where: { id } })) as MergeRecord | null,

    /** Returns the merge by which a person went, if it wasn't undone. */
    lastOf: async (gone: string): Promise<MergeRecord | null> => {
      const [last] = (await query().findMany({
        ...{ where: { gone, undoneAt: null }, orderBy: { id: 'desc' }, limit: 1 },
      })) as MergeRecord[];
      return last ?? null;
    },

    /** Returns a page, newest first. */
    page: async (before: number | null, limit: number): Promise<MergeRecord[]> =>
      (await query().findMany({
        ...{ orderBy: { id: 'desc' }, limit },
        ...(before !== null && { where: { id: { $lt: before } } }),
      })) as MergeRecord[],

    /** Marks a merge undone; false if it is already. */
    async markUndone(id: number, by: By): Promise<boolean> {
      const { count } = await query().updateMany({
        where: { id, undoneAt: null },
        data: { undoneAt: new Date(), undoneByName: by.name },
      });
      return count === 1;
    },
  };
};

export type Merges = ReturnType<typeof createMerges>;
