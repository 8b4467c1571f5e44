import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import type { Translations } from '../state/model';
import { deleteKeptTextsOf } from '../state/store/kept-texts';
import {
  deleteTranslations,
  insertTranslations,
  updateTranslation,
  type NewRow,
} from '../state/store/rows';
import type { TranslationRow } from '../state/translation-row';

/** A document's stored translations, by locale. */
export type StoredRows = ReadonlyMap<string, TranslationRow>;

export const byLocale = (rows: TranslationRow[]): StoredRows =>
  new Map(rows.map((row) => [row.locale, row]));

/** Returns what is recorded of a document; null if nothing is. */
export const recordedOf = (rows: StoredRows): Translations | null =>
  rows.size === 0 ? null : Object.fromEntries(rows);

/**
 * Stores the translations of a document that differ from what is stored, and deletes the others. Returns false where
 * another transaction has inserted some meanwhile.
 */
export const saveTranslations = async (
  db: Database,
  document: DocumentKey,
  stored: StoredRows,
  rows: ReadonlyMap<string, NewRow>,
): Promise<boolean> => {
  const gone = [...stored.values()].filter(({ locale }) => !rows.has(locale));
  await deleteTranslations(
    db,
    gone.map(({ id }) => id),
  );
  if (rows.size === 0) await deleteKeptTextsOf(db, document);
  for (const [locale, row] of rows) {
    const former = stored.get(locale);
    if (former) await updateTranslation(db, former, { ...row, id: former.id });
  }
  const added = [...rows.values()].filter(({ locale }) => !stored.has(locale));
  return (await insertTranslations(db, added)) === added.length;
};
