import { run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { GuardedTypes } from '../../newsroom/opt-in/guarded-types';
import type { ListModel } from '../bound-list';
import { relationTarget } from './relations';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

const ALWAYS_INDEXED = ['id', 'documentId', 'publishedAt'];

/** Returns what the bounds of lists depend on; news and what has drafts of its own beside it grow with the archive. */
export const createListModel = (db: Database, guarded: () => GuardedTypes): ListModel => {
  const newsOf = (uid: string) => guarded().news.find((optIn) => optIn.uid === uid);
  const targetOf = (uid: string, field: string): string | undefined => {
    const target = relationTarget(db, uid, field);
    // A component's rows belong to one entry each, so looking them up is no shorter way.
    return typeof target === 'string' && target.includes('::') ? target : undefined;
  };
  return {
    targetOf,
    isGrowing: (uid) =>
      newsOf(uid) !== undefined ||
      guarded().companions.some((one) => one.uid === uid && one.drafts),
    indexedFields: (uid) => {
      const slug = newsOf(uid)?.fields.slug;
      return slug === undefined ? ALWAYS_INDEXED : [...ALWAYS_INDEXED, slug];
    },
    async findIds(uid, where, limit) {
      const rows = (await db.query(uid).findMany({ where, select: ['id'], limit })) as {
        id: number;
      }[];
      return rows.map(({ id }) => id);
    },
    async relatedIds(uid, field, targets, limit) {
      const attribute = db.metadata.get(uid).attributes[field] as unknown as {
        joinTable?: JoinTable;
      };
      if (attribute.joinTable === undefined) return [];
      const { name, joinColumn, inverseJoinColumn } = attribute.joinTable;
      return run<number[]>(db, (knex) =>
        knex(name).whereIn(inverseJoinColumn.name, targets).limit(limit).pluck(joinColumn.name),
      );
    },
  };
};
