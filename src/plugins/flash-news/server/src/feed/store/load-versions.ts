import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { correctionsOf, type CorrectionRecord } from '../../desk/correction/store';
import type { PublishedVersion } from '../../visibility/store/published-versions';
import type { VisibleVersion } from '../../visibility/visible-version';
import { lastChanges } from './last-changes';
import { loadRows } from './load-rows';
import type { PublishedRow } from '../to-item';
import type { Selection } from '../selection';

/** A visible version with its content type. */
export interface FeedVersion extends VisibleVersion {
  optIn: OptIn;
  /** The published versions of its document with their slugs, where they were loaded with it. */
  published?: PublishedVersion[];
}

/** A version with the selected fields of its row, and its corrections, oldest first. */
export interface LoadedVersion {
  version: FeedVersion;
  row: PublishedRow;
  corrections: CorrectionRecord[];
  /** When readers last got a change of it by a publication after the first, in epoch ms; see `lastChanges`. */
  changedAt: number | null;
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
    const ids = own.map(({ id }) => id);
    const rows = await loadRows(db, optIn.uid, selectionOf(optIn), ids);
    const rowsById = new Map(rows.map((row) => [row.id, row]));
    const documents = [...new Set(own.map(({ documentId }) => documentId))];
    const corrections = await correctionsOf(db, optIn.uid, documents);
    const changes = await lastChanges(db, optIn.uid, documents);
    for (const version of own) {
      const row = rowsById.get(version.id);
      const ofVersion = corrections.filter(
        ({ documentId, locale }) => documentId === version.documentId && locale === version.locale,
      );
      const changedAt = changes(version);
      if (row) loaded.set(version, { version, row, corrections: ofVersion, changedAt });
    }
  }
  return versions.flatMap((version) => loaded.get(version) ?? []);
};
