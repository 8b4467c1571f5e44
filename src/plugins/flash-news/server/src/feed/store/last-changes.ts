import { tableOf, toEpoch, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { EventKind } from '../../../../shared/contracts/event';
import { among, select } from '../../database/select';
import { EVENT } from '../../database/uids';

interface Row {
  related_document_id: string;
  locale: string | null;
  last: number | string | Date | null;
}

const PUBLICATIONS: EventKind[] = [
  'news.scheduled',
  'news.released',
  'news.updated',
  'news.revived',
];

/**
 * SQL of whether an event, as `e`, is a publication that brought readers a change, or a revival; it binds true. Of before there was
 * the column: any update that is not of the release, whose event has a detail.
 */
export const IS_CHANGE = `e.changed = ? or e.kind = 'news.revived'
  or (e.kind = 'news.updated' and e.changed is null and e.detail is null)`;

/**
 * Loads when readers last got a change of documents by a publication after the first, or by a revival, in one query. Returns a
 * function that tells it of a version, in epoch ms: 0 if there was none, null if the log has no publication of the version.
 */
export const lastChanges = async (
  db: Database,
  uid: string,
  documentIds: string[],
): Promise<(version: { documentId: string; locale: string }) => number | null> => {
  const wanted = among(db, 'e.related_document_id', documentIds);
  const kinds = among(db, 'e.kind', PUBLICATIONS);
  const rows = await select<Row>(
    db,
    `select e.related_document_id, e.locale, max(case when ${IS_CHANGE} then e.at end) as last
      from ${tableOf(db, EVENT)} e
      where e.content_type = ? and ${wanted.sql} and ${kinds.sql}
      group by e.related_document_id, e.locale`,
    [true, uid, ...wanted.bound, ...kinds.bound],
  );
  return ({ documentId, locale }) => {
    // A revival is of the whole document, without a locale.
    const own = rows.filter(
      (row) => row.related_document_id === documentId && [locale, null].includes(row.locale),
    );
    if (own.length === 0) return null;
    return Math.max(...own.map(({ last }) => (last === null ? 0 : toEpoch(last))));
  };
};
