import type { Actor } from '../../../../shared/contracts/actor';
import type { CorrectionKind } from '../../../../shared/correction';
import type { Database } from '../../database/connection';
import { CORRECTION } from '../../database/uids';
import type { Version } from '../../database/version';

/** A correction as kept; `at` in epoch ms. */
export interface CorrectionRecord extends Version {
  id: number;
  kind: CorrectionKind;
  text: string;
  actor: Actor;
  at: number;
}

// What strapi.db.query gives of the type above; its own types can't know a plugin's model.
interface CorrectionEntry {
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

const fromEntry = (entry: CorrectionEntry): CorrectionRecord => ({
  id: entry.id,
  contentType: entry.contentType,
  documentId: entry.relatedDocumentId,
  locale: entry.locale,
  kind: entry.kind,
  text: entry.text,
  actor: { id: entry.actorId, name: entry.actorName },
  at: Date.parse(entry.at),
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
  return fromEntry((await db.query(CORRECTION).create({ data })) as CorrectionEntry);
};

/** The corrections of documents in all their locales, oldest first, in one query. */
export const correctionsOf = async (
  db: Database,
  contentType: string,
  documentIds: string[],
): Promise<CorrectionRecord[]> => {
  if (documentIds.length === 0) return [];
  const where = { contentType, relatedDocumentId: { $in: documentIds } };
  const orderBy = [{ at: 'asc' }, { id: 'asc' }];
  return ((await db.query(CORRECTION).findMany({ where, orderBy })) as CorrectionEntry[]).map(
    fromEntry,
  );
};

/** Deletes the corrections of a document except in the locales in which it still exists. */
export const deleteCorrections = async (
  db: Database,
  contentType: string,
  documentId: string,
  existing: string[],
): Promise<void> => {
  const where = { contentType, relatedDocumentId: documentId, locale: { $notIn: existing } };
  await db.query(CORRECTION).deleteMany({ where });
};
