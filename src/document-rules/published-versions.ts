import type { Core, UID } from '@strapi/strapi';

import type { DocumentWrite } from './document-write';

/** A published row. Strapi inserts a new row at every publish, so a new id means a new publication. */
export interface PublishedVersion {
  id: number;
  locale: string;
}

/** One locale whose published row was inserted, replaced or deleted. */
export interface PublicationChange<Version extends PublishedVersion> {
  locale: string;
  before: Version | undefined;
  after: Version | undefined;
}

/** Returns the locales whose published row differs between two snapshots of a document. */
export const publicationChanges = <Version extends PublishedVersion>(
  before: Version[],
  after: Version[],
): PublicationChange<Version>[] => {
  const locales = [...new Set([...before, ...after].map(({ locale }) => locale))].sort();
  return locales
    .map((locale) => ({
      locale,
      before: before.find((version) => version.locale === locale),
      after: after.find((version) => version.locale === locale),
    }))
    .filter((change) => change.before?.id !== change.after?.id);
};

/** Loads a document's published rows with the given relations; none where `documentId` is undefined. */
export const publishedVersions = async <Version extends PublishedVersion>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
  populate: object,
): Promise<Version[]> =>
  documentId === undefined
    ? []
    : ((await strapi.db.query(uid).findMany({
        select: ['id', 'locale'],
        where: { documentId, publishedAt: { $notNull: true } },
        populate,
      })) as Version[]);

/** Returns the document that a write changes; undefined for a create, which ignores a given id. */
export const targetDocumentId = ({ action, params }: DocumentWrite): string | undefined =>
  action === 'create' ? undefined : params.documentId;

/** Returns the document that a finished write has created or changed. */
export const resultDocumentId = (write: DocumentWrite, result: unknown): string | undefined =>
  targetDocumentId(write) ?? (result as { documentId?: string } | null)?.documentId;
