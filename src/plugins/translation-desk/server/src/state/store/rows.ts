import {
  isPostgres,
  run,
  tableOf,
  type Database,
  type QueryBuilder,
} from '@newsroom/plugin-kit/server/database/connection';
import type { TranslationState } from '../../../../shared/state';
import { rankOf } from '../../../../shared/state';
import type { DocumentKey } from '../../database/document-key';
import { TRANSLATION } from '../../database/uids';
import type { Hashes } from '../model';
import type { Settled } from '../settled';
import type { TranslationRow } from '../translation-row';

/** A row of the table; JSON is text, and PostgreSQL's bigint a string. */
interface StoredRow {
  id: number;
  content_type: string;
  related_document_id: string;
  locale: string;
  source_locale: string;
  content: string | null;
  published_content: string | null;
  basis: string | null;
  published_basis: string | null;
  omitted: string | null;
  handed_in: string | null;
  handed_in_by: string | null;
  last_correction: number;
  basis_correction: number;
  is_not_needed: boolean | number;
  state: string;
  rank: number;
  stale_fields: string | null;
  since: number | string;
  category: string | null;
  is_published: boolean | number;
  assignee_id: number | null;
  assignee_name: string | null;
  returned: string | null;
  settled: string | null;
}

/** A translation to store. */
export type NewRow = Omit<TranslationRow, 'id'>;

const toJson = (hashes: Hashes | null): string | null =>
  hashes &&
  JSON.stringify(
    Object.fromEntries(Object.entries(hashes).sort(([one], [other]) => (one < other ? -1 : 1))),
  );

const fromJson = (text: string | null): Hashes | null =>
  text === null ? null : (JSON.parse(text) as Hashes);

const listFrom = (text: string | null): string[] =>
  text === null ? [] : (JSON.parse(text) as string[]);

const toStored = (row: NewRow): Omit<StoredRow, 'id'> => ({
  content_type: row.contentType,
  related_document_id: row.documentId,
  locale: row.locale,
  source_locale: row.sourceLocale,
  content: toJson(row.content.draft),
  published_content: toJson(row.content.published),
  basis: toJson(row.basis.draft),
  published_basis: toJson(row.basis.published),
  omitted: row.omitted.length === 0 ? null : JSON.stringify(row.omitted),
  handed_in: row.handedIn,
  handed_in_by: row.handedInBy,
  last_correction: row.lastCorrection,
  basis_correction: row.basisCorrection,
  is_not_needed: row.isNotNeeded,
  state: row.state,
  rank: rankOf(row.state),
  stale_fields: row.staleFields.length === 0 ? null : JSON.stringify(row.staleFields),
  since: row.since,
  category: row.category,
  is_published: row.isPublished,
  assignee_id: row.assignee?.id ?? null,
  assignee_name: row.assignee?.name ?? null,
  returned: row.returned,
  settled: row.settled && JSON.stringify(row.settled),
});

const toRow = (stored: StoredRow): TranslationRow => ({
  id: stored.id,
  contentType: stored.content_type,
  documentId: stored.related_document_id,
  locale: stored.locale,
  sourceLocale: stored.source_locale,
  content: { draft: fromJson(stored.content), published: fromJson(stored.published_content) },
  basis: { draft: fromJson(stored.basis), published: fromJson(stored.published_basis) },
  omitted: listFrom(stored.omitted),
  isReturned: stored.returned !== null,
  handedIn: stored.handed_in,
  handedInBy: stored.handed_in_by,
  lastCorrection: stored.last_correction,
  basisCorrection: stored.basis_correction,
  isNotNeeded: Boolean(stored.is_not_needed),
  state: stored.state as TranslationState,
  staleFields: listFrom(stored.stale_fields),
  since: Number(stored.since),
  category: stored.category,
  isPublished: Boolean(stored.is_published),
  assignee:
    stored.assignee_id === null
      ? null
      : { id: stored.assignee_id, name: stored.assignee_name ?? '' },
  returned: stored.returned,
  settled: stored.settled === null ? null : (JSON.parse(stored.settled) as Settled),
});

const ofDocuments = (
  knex: QueryBuilder,
  contentType: string,
  documentIds: string[],
): QueryBuilder =>
  knex.where('content_type', contentType).whereIn('related_document_id', documentIds);

/** Loads the translations of documents, in order of their ids. */
export const translationsOf = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<TranslationRow[]> => {
  const rows = await run<StoredRow[]>(db, (knex) =>
    ofDocuments(
      knex.queryBuilder().from(tableOf(db, TRANSLATION)),
      contentType,
      documentIds,
    ).orderBy('id'),
  );
  return rows.map(toRow);
};

/**
 * Loads the translations of documents, locked in order of documents and ids until the transaction ends. SQLite has one
 * writer anyway.
 */
export const lockTranslations = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<TranslationRow[]> => {
  if (!isPostgres(db)) return translationsOf(db, contentType, documentIds);
  const rows = await run<StoredRow[]>(db, (knex) =>
    ofDocuments(knex.queryBuilder().from(tableOf(db, TRANSLATION)), contentType, documentIds)
      .orderBy(['related_document_id', 'id'])
      .forUpdate(),
  );
  return rows.map(toRow);
};

/** Loads the source locale of a document; null if it isn't recorded. */
export const sourceLocaleOf = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
): Promise<string | null> => {
  const [row] = await run<{ source_locale: string }[]>(db, (knex) =>
    ofDocuments(knex.queryBuilder().from(tableOf(db, TRANSLATION)), contentType, [documentId])
      .limit(1)
      .select('source_locale'),
  );
  return row?.source_locale ?? null;
};

/** Inserts translations. Returns how many: one that another transaction has inserted meanwhile is left as it is. */
export const insertTranslations = async (db: Database, rows: NewRow[]): Promise<number> => {
  if (rows.length === 0) return 0;
  const inserted = await run<unknown[]>(db, (knex) =>
    knex(tableOf(db, TRANSLATION))
      .insert(rows.map(toStored))
      .onConflict(['content_type', 'related_document_id', 'locale'])
      .ignore()
      .returning('id'),
  );
  return inserted.length;
};

/** Updates the columns in which a translation differs from what is stored. */
export const updateTranslation = async (
  db: Database,
  stored: TranslationRow,
  changed: TranslationRow,
): Promise<void> => {
  const before: Partial<StoredRow> = toStored(stored);
  const columns = Object.entries(toStored(changed)).filter(
    ([name, value]) => before[name as keyof StoredRow] !== value,
  );
  if (columns.length === 0) return;
  await run(db, (knex) =>
    knex(tableOf(db, TRANSLATION)).where('id', stored.id).update(Object.fromEntries(columns)),
  );
};

/** Returns the columns in which a translation differs from what is stored, the time of its state excepted. */
export const changedColumns = (stored: TranslationRow, changed: TranslationRow): string[] => {
  const before: Partial<StoredRow> = toStored(stored);
  return Object.entries(toStored(changed)).flatMap(([name, value]) =>
    name === 'since' || before[name as keyof StoredRow] === value ? [] : [name],
  );
};

export const deleteTranslations = async (db: Database, ids: number[]): Promise<void> => {
  if (ids.length === 0) return;
  await run(db, (knex) => knex(tableOf(db, TRANSLATION)).whereIn('id', ids).delete());
};
