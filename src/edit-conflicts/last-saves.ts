import type { Core } from '@strapi/strapi';

import type { Actor } from './actor';
import type { Version } from './version-tag';

/** Who saved a field last, and what it held then: whatever has changed it since is not theirs. */
export interface FieldSave {
  by: Actor;
  /** ISO 8601, UTC. */
  at: string;
  fingerprint: string;
}

export type FieldSaves = Record<string, FieldSave>;

interface VersionKey {
  contentType: string;
  relatedDocumentId: string;
  versionLocale: string;
}

const table = (strapi: Core.Strapi) => strapi.db.query('api::last-save.last-save');

const keyOf = (uid: string, documentId: string, locale: string): VersionKey => ({
  contentType: uid,
  relatedDocumentId: documentId,
  versionLocale: locale,
});

/** Who saved each field of a version last; nothing of a field that was not changed since it was created. */
export const lastSaves = async (
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

/** Puts down who changed which fields, where a write left them different. */
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

/** Forgets the versions of a document that are gone. */
export const deleteGoneVersions = async (
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
