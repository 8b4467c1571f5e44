import {
  columnOf,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { CorrectionKind } from '../../../../shared/correction';
import { among, select } from '../../database/select';
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

/** As the database has it, or in ISO 8601. */
type Moment = number | string | Date;

interface CorrectionRow {
  id: number;
  contentType: string;
  relatedDocumentId: string;
  locale: string;
  kind: CorrectionKind;
  text: string;
  actorId: number | null;
  actorName: string;
  at: Moment;
  amendedAt: Moment | null;
  amendedById: number | null;
  amendedByName: string | null;
  withdrawnAt: Moment | null;
  withdrawnById: number | null;
  withdrawnByName: string | null;
  withdrawalReason: string | null;
}

const toAct = (at: Moment | null, id: number | null, name: string | null): CorrectionAct | null =>
  at === null ? null : { at: toEpoch(at), actor: { id, name: name ?? '' } };

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
    at: toEpoch(row.at),
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

const COLUMNS: (keyof CorrectionRow)[] = [
  ...(['id', 'contentType', 'relatedDocumentId', 'locale', 'kind', 'text'] as const),
  ...(['actorId', 'actorName', 'at', 'amendedAt', 'amendedById', 'amendedByName'] as const),
  ...(['withdrawnAt', 'withdrawnById', 'withdrawnByName', 'withdrawalReason'] as const),
];

/** Loads the corrections of documents in all locales, oldest first, in one query. */
export const correctionsOf = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<CorrectionRecord[]> => {
  if (documentIds.length === 0) return [];
  const wanted = among(db, 'c.related_document_id', documentIds);
  const columns = COLUMNS.map((name) => `c.${columnOf(db, CORRECTION, name)} as "${name}"`);
  const rows = await select<CorrectionRow>(
    db,
    `select ${columns.join(', ')} from ${tableOf(db, CORRECTION)} c
      where c.content_type = ? and ${wanted.sql} order by c.at, c.id`,
    [contentType, ...wanted.bound],
  );
  return rows.map(toRecord);
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
