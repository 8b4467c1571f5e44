import type { Database } from '../../database/connection';
import type { PublishedRow } from '../item';
import type { Selection } from '../selection';

/** Loads published rows with the fields of a selection, by id. */
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
