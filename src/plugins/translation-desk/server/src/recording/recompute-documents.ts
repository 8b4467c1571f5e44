import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import { lastCorrections } from '../corrections/store';
import { isEssentialOf } from '../opt-in/is-essential';
import { followDocument } from '../state/follow-document';
import { changedColumns, lockTranslations, translationsOf, type NewRow } from '../state/store/rows';
import { toRows } from '../state/to-rows';
import type { LoadVersions } from '../texts/store/load-versions';
import type { Version } from '../texts/text';
import { categoryIn, contentsOf, oldestOf } from './facts';
import { UNSEEN, type RecordDocument } from './record-document';
import { byLocale, recordedOf, saveTranslations, type StoredRows } from './save-translations';
import type { Difference } from './translations';

export interface RecomputePeers {
  db: Database;
  now: () => number;
  loadVersions: LoadVersions;
  recordDocument: RecordDocument;
}

export interface RecomputeOptions {
  /** The configured locales. */
  locales: string[];
  isDryRun: boolean;
}

const WRITE = { seen: null, isDiscard: false };

const groupBy = <Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/** Returns how a document's translations differ from what is stored. */
const differences = (
  contentType: string,
  documentId: string,
  stored: StoredRows,
  rows: ReadonlyMap<string, NewRow>,
): Difference[] => {
  const differs = (locale: string, what: string[]): Difference[] =>
    what.length === 0 ? [] : [{ contentType, documentId, locale, what }];
  const gone = [...stored.keys()].filter((locale) => !rows.has(locale));
  return [
    ...gone.flatMap((locale) => differs(locale, ['gone'])),
    ...[...rows].flatMap(([locale, row]) => {
      const former = stored.get(locale);
      if (former === undefined) return differs(locale, ['missing']);
      return differs(locale, changedColumns(former, { ...row, id: former.id }));
    }),
  ];
};

/**
 * Recomputes documents from what is in the database, in one transaction; returns the differences. What has changed past the
 * document service rests on the source as it is. A document that isn't recorded yet is as old as its source.
 */
export const createRecomputeDocuments = (peers: RecomputePeers) => {
  const { db, now, loadVersions, recordDocument } = peers;

  const rowsFor = (
    type: TranslatedType,
    documentId: string,
    stored: StoredRows,
    {
      locales,
      versions,
      corrections,
    }: { locales: string[]; versions: Version[]; corrections: Record<string, number> },
  ): Map<string, NewRow> => {
    const oldest = oldestOf(versions, locales);
    const facts = { locales, contents: contentsOf(versions), corrections };
    const after = followDocument(
      recordedOf(stored),
      { ...facts, oldest: oldest?.locale ?? null },
      WRITE,
    );
    if (after === null) return new Map();
    const sourceLocale = Object.values(after)[0]?.sourceLocale ?? '';
    return toRows(after, stored, {
      document: { contentType: type.uid, documentId },
      isEssential: isEssentialOf(type),
      category: categoryIn(versions, sourceLocale),
      now: stored.size === 0 ? (oldest?.updatedAt ?? now()) : now(),
    });
  };

  return (
    type: TranslatedType,
    documentIds: string[],
    { locales, isDryRun }: RecomputeOptions,
  ): Promise<Difference[]> =>
    transact(db, async () => {
      const find = isDryRun ? translationsOf : lockTranslations;
      const stored = groupBy(await find(db, type.uid, documentIds), (row) => row.documentId);
      const versions = groupBy(
        await loadVersions(type, { documentIds }),
        (version) => version.documentId,
      );
      const corrections = await lastCorrections(db, type.uid, documentIds);
      const found: Difference[] = [];
      for (const documentId of [...documentIds].sort()) {
        const former = byLocale(stored.get(documentId) ?? []);
        const rows = rowsFor(type, documentId, former, {
          locales,
          versions: versions.get(documentId) ?? [],
          corrections: corrections.get(documentId) ?? {},
        });
        const different = differences(type.uid, documentId, former, rows);
        found.push(...different);
        if (isDryRun || different.length === 0) continue;
        const document = { contentType: type.uid, documentId };
        const isSaved = await saveTranslations(db, document, former, rows);
        // A write has recorded it meanwhile.
        if (!isSaved) await recordDocument(type, documentId, UNSEEN);
      }
      return found;
    });
};

export type RecomputeDocuments = ReturnType<typeof createRecomputeDocuments>;
