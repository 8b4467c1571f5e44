import type { Actor } from '../../../../shared/contracts/actor';
import type { CorrectionKind } from '../../../../shared/correction';
import type { Database } from '../../database/connection';
import { CORRECTION } from '../../database/uids';
import type { DocumentKey, VersionKey } from '../../database/version-key';

/** Something done to a correction; `at` in epoch ms. */
export interface CorrectionAct {
  actor: Actor;
  at: number;
}

/** `at` in epoch ms. */
export interface CorrectionRecord extends VersionKey, CorrectionAct {
  id: number;
  kind: CorrectionKind;
  text: string;
  /** The last amendment. */
  amended: CorrectionAct | null;
  withdrawn: (CorrectionAct & { reason: string }) | null;
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
  amendedAt: string | null;
  amendedById: number | null;
  amendedByName: string | null;
  withdrawnAt: string | null;
  withdrawnById: number | null;
  withdrawnByName: string | null;
  withdrawalReason: string | null;
}

const toAct = (at: string | null, id: number | null, name: string | null): CorrectionAct | null =>
  at === null ? null : { at: Date.parse(at), actor: { id, name: name ?? '' } };

const toRecord = (row: CorrectionRow): CorrectionRecord => {
  const withdrawn = toAct(row.withdrawnAt, row.withdrawnById, row.withdrawnByName);
  return {
    id: row.id,
    contentType: row.contentType,
    documentId: row.relatedDocumentId,
    locale: row.locale,
    kind: row.kind,
    text: row.text,
    actor: { id: row.actorId, name: row.actorName },
    at: Date.parse(row.at),
    amended: toAct(row.amendedAt, row.amendedById, row.amendedByName),
    withdrawn: withdrawn && { ...withdrawn, reason: row.withdrawalReason ?? '' },
  };
};

/** A correction to insert. */
export type NewCorrection = Omit<CorrectionRecord, 'id' | 'amended' | 'withdrawn'>;

export const insertCorrection = async (
  db: Database,
  { documentId, actor, at, ...rest }: NewCorrection,
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

const update = async (db: Database, id: number, data: object): Promise<CorrectionRecord> =>
  toRecord((await db.query(CORRECTION).update({ where: { id }, data })) as CorrectionRow);

export const updateAmended = (
  db: Database,
  id: number,
  { kind, text, actor, at }: Pick<CorrectionRecord, 'kind' | 'text'> & CorrectionAct,
): Promise<CorrectionRecord> =>
  update(db, id, {
    ...{ kind, text, amendedAt: new Date(at) },
    ...{ amendedById: actor.id, amendedByName: actor.name },
  });

export const updateWithdrawn = (
  db: Database,
  id: number,
  { reason, actor, at }: NonNullable<CorrectionRecord['withdrawn']>,
): Promise<CorrectionRecord> =>
  update(db, id, {
    ...{ withdrawnAt: new Date(at), withdrawalReason: reason },
    ...{ withdrawnById: actor.id, withdrawnByName: actor.name },
  });

/** Returns when readers last saw a change of the corrections (epoch ms); null if there are none. */
export const lastCorrectedAt = (corrections: CorrectionRecord[]): number | null =>
  corrections.reduce<number | null>(
    (last, { at, amended, withdrawn }) =>
      Math.max(last ?? 0, at, amended?.at ?? 0, withdrawn?.at ?? 0),
    null,
  );

export const findCorrection = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
  id: number,
): Promise<CorrectionRecord | null> => {
  const where = { id, contentType, relatedDocumentId: documentId };
  const row = (await db.query(CORRECTION).findOne({ where })) as CorrectionRow | null;
  return row && toRecord(row);
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
