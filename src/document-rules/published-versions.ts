import type { Core, UID } from '@strapi/strapi';

import type { DocumentWrite } from './document-write';

/** A published row. Strapi inserts a new one at every publish, so the id tells publications apart. */
export interface PublishedVersion {
  id: number;
  locale: string;
}

/** What became of one locale of a document: published anew, or taken away. */
export interface Move<Version extends PublishedVersion> {
  locale: string;
  was: Version | undefined;
  is: Version | undefined;
}

/** The locales whose published row differs between two looks at the same document. */
export const publicationChanges = <Version extends PublishedVersion>(
  before: Version[],
  after: Version[],
): Move<Version>[] => {
  const locales = [...new Set([...before, ...after].map(({ locale }) => locale))].sort();
  return locales
    .map((locale) => ({
      locale,
      was: before.find((version) => version.locale === locale),
      is: after.find((version) => version.locale === locale),
    }))
    .filter(({ was, is }) => was?.id !== is?.id);
};

/** The published rows of a document with the named relations; none for a document not yet made. */
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

/** The document that a call names; a create makes its own, whatever it is given. */
export const documentBefore = ({ action, params }: DocumentWrite): string | undefined =>
  action === 'create' ? undefined : params.documentId;

/** The document that a call was about, once it is done. */
export const documentAfter = (write: DocumentWrite, result: unknown): string | undefined =>
  documentBefore(write) ?? (result as { documentId?: string } | null)?.documentId;
