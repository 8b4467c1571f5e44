import {
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { RELEASE } from '../../database/uids';
import { isEmbargo } from './visible-sql';

/** Loads when the next embargo of these types lifts, in epoch ms; null if there is none. */
export const nextRelease = async (
  db: Database,
  uids: string[],
  now: number,
): Promise<number | null> => {
  const rows = await run<{ released_at: number | string | Date }[]>(db, (knex) =>
    knex(tableOf(db, RELEASE))
      .whereIn('content_type', uids)
      .whereRaw(isEmbargo(db, 'released_at'), [new Date(now)])
      .orderBy('released_at')
      .limit(1)
      .select('released_at'),
  );
  const [next] = rows;
  return next === undefined ? null : toEpoch(next.released_at);
};
