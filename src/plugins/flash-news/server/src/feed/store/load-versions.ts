import type { OptIn } from '../../../../shared/opt-in';
import type { Database } from '../../database/connection';
import { correctionsOf, type CorrectionRecord } from '../../desk/correction/store';
import type { VisibleVersion } from '../../visibility/visible-version';
import type { PublishedRow } from '../to-item';
import type { Selection } from '../selection';

/** A visible version with its content type. */
export interface FeedVersion extends VisibleVersion {
  optIn: OptIn;
}

/** A version with the selected fields of its row, and its corrections, oldest first. */
export interface LoadedVersion {
  version: FeedVersion;
  row: PublishedRow;
  corrections: CorrectionRecord[];
}

/** Groups versions by content type. */
export const byType = (versions: FeedVersion[]): Map<OptIn, FeedVersion[]> => {
  const types = new Map<OptIn, FeedVersion[]>();
  for (const version of versions) {
    const own = types.get(version.optIn);
    if (own) own.push(version);
    else types.set(version.optIn, [version]);
  }
  return types;
};

/**
 * Loads rows and corrections of versions in order, omitting those whose row a new publication has replaced. Call it in a
 * snapshot: it takes several queries.
 */
export const loadVersions = async (
  db: Database,
  versions: FeedVersion[],
  selectionOf: (optIn: OptIn) => Selection,
): Promise<LoadedVersion[]> => {
  const loaded = new Map<FeedVersion, LoadedVersion>();
  for (const [optIn, own] of byType(versions)) {
    const where = { id: { $in: own.map(({ id }) => id) } };
    const rows = await db.query(optIn.uid).findMany({ ...selectionOf(optIn), where });
    const rowsById = new Map(
      (rows as (PublishedRow & { id: number })[]).map((row) => [row.id, row]),
    );
    const documents = [...new Set(own.map(({ documentId }) => documentId))];
    const corrections = await correctionsOf(db, optIn.uid, documents);
    for (const version of own) {
      const row = rowsById.get(version.id);
      const ofVersion = corrections.filter(
        ({ documentId, locale }) => documentId === version.documentId && locale === version.locale,
      );
      if (row) loaded.set(version, { version, row, corrections: ofVersion });
    }
  }
  return versions.flatMap((version) => loaded.get(version) ?? []);
};
