import type { Database } from '../../database/connection';
import type { PublishedRow } from '../item';
import type { Selection } from '../selection';

/** Published rows by id, with what the feed shows of them. */
export const loadRows = async (
  db: Database,
  uid: string,
  ids: number[],
  selection: Selection,
): Promise<Map<number, PublishedRow>> => {
  if (ids.length === 0) return new Map();
  const rows = (await db
    .query(uid)
    .findMany({ ...selection, where: { id: { $in: ids } } })) as (PublishedRow & { id: number })[];
  return new Map(rows.map((row) => [row.id, row]));
};
