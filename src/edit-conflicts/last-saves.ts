import type { Core } from '@strapi/strapi';

import type { Actor } from './actor';
import type { Version } from './version-tag';

/** The last save of a field. A fingerprint that no longer matches means an unrecorded change. */
export interface FieldSave {
  by: Actor;
  /** ISO 8601, UTC. */
  at: string;
  fingerprint: string;
}

export type FieldSaves = Record<string, FieldSave>;

interface RowKey {
  contentType: string;
  relatedDocumentId: string;
  versionLocale: string;
}

const table = (strapi: Core.Strapi) => strapi.db.query('api::last-save.last-save');

const keyOf = (uid: string, documentId: string, locale: string): RowKey => ({
  contentType: uid,
  relatedDocumentId: documentId,
  versionLocale: locale,
});

/** Loads the last recorded save of each field of a version; a creation isn't recorded. */
export const loadLastSaves = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string,
): Promise<FieldSaves> => {
  const row = (await table(strapi).findOne({ where: keyOf(uid, documentId, locale) })) as {
    fields: FieldSaves;
  } | null;
  return row?.fields ?? {};
};

/** Records the author and time of a version's changed fields. */
export const recordFieldSaves = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { version, changed, by, at }: { version: Version; changed: string[]; by: Actor; at: string },
): Promise<void> => {
  const key = keyOf(uid, documentId, version.locale);
  const known = await table(strapi).findOne({ where: key });
  const saves = changed.map((field): [string, FieldSave] => [
    field,
    { by, at, fingerprint: version.fields.get(field) ?? '' },
  ]);
  const fields = { ...(known?.fields as FieldSaves | undefined), ...Object.fromEntries(saves) };
  if (known) await table(strapi).update({ where: { id: known.id as number }, data: { fields } });
  else await table(strapi).create({ data: { ...key, fields } });
};

/** Deletes the records of a document's versions, except of those in `kept`. */
export const deleteMissingVersions = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  kept: Version[],
): Promise<void> => {
  await table(strapi).deleteMany({
    where: {
      contentType: uid,
      relatedDocumentId: documentId,
      versionLocale: { $notIn: kept.map(({ locale }) => locale) },
    },
  });
};
