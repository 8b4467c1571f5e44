import type { Actor } from '../../../../shared/contracts/actor';
import type { CorrectionKind } from '../../../../shared/correction';
import type { Database } from '../../database/connection';
import { CORRECTION } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';

/** `at` in epoch ms. */
export interface CorrectionRecord extends VersionKey {
  id: number;
  kind: CorrectionKind;
  text: string;
  actor: Actor;
  at: number;
}

interface CorrectionRow {
  id: number;
  contentType: string;
  relatedDocumentId: string;
  locale: string;
  kind: CorrectionKind;
  text: string;
  actorId: number | null;
  actorName: string;
  at: string;
}

const toRecord = (row: CorrectionRow): CorrectionRecord => ({
  id: row.id,
  contentType: row.contentType,
  documentId: row.relatedDocumentId,
  locale: row.locale,
  kind: row.kind,
  text: row.text,
  actor: { id: row.actorId, name: row.actorName },
  at: Date.parse(row.at),
});

export const insertCorrection = async (
  db: Database,
  { documentId, actor, at, ...rest }: Omit<CorrectionRecord, 'id'>,
): Promise<CorrectionRecord> => {
  const data = {
    ...rest,
    relatedDocumentId: documentId,
    actorId: actor.id,
    actorName: actor.name,
    at: new Date(at),
  };
  return toRecord((await db.query(CORRECTION).create({ data })) as CorrectionRow);
};

/** Loads the corrections of documents in all locales, oldest first, in one query. */
export const correctionsOf = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<CorrectionRecord[]> => {
  if (documentIds.length === 0) return [];
  const where = { contentType, relatedDocumentId: { $in: documentIds } };
  const orderBy = [{ at: 'asc' }, { id: 'asc' }];
  return ((await db.query(CORRECTION).findMany({ where, orderBy })) as CorrectionRow[]).map(
    toRecord,
  );
};

/** Deletes a document's corrections, except in the locales in which it still exists. */
export const deleteCorrections = async (
  db: Database,
  contentType: string,
  documentId: string,
  existing: string[],
): Promise<void> => {
  const where = { contentType, relatedDocumentId: documentId, locale: { $notIn: existing } };
  await db.query(CORRECTION).deleteMany({ where });
};
