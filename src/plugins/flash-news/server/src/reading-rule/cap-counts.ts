import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { LIST_END } from './bound-list';

/** What a count depends on. */
interface Counted {
  _q?: string;
  where?: object;
  filters?: object;
}

/** Makes the database layer count no further than a list reaches, where `isCapped`: counting an archive reads all of it. */
export const capCounts = (db: Database, isCapped: (uid: string) => Promise<boolean>): void => {
  const manager = db.entityManager;
  const count = manager.count.bind(manager);
  manager.count = async (uid, params) => {
    if (!(await isCapped(uid))) return count(uid, params);
    // The rest, such as a populate, makes no difference to the number but costs as much as the list.
    const { _q, where, filters } = (params ?? {}) as Counted;
    const counted = { _q, where, filters, select: ['id'], limit: LIST_END };
    return (await manager.findMany(uid, counted)).length;
  };
};
