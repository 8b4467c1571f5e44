import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PictureField } from './entries-with-files';

type Documents = (uid: string) => { update(params: object): Promise<unknown> };

type Row = Record<string, { id: number } | null>;

/**
 * Sets a picture field of an entry through the document service, like a `PUT` of the content API: a change of a published
 * version publishes the draft, and is logged.
 * @throws ValidationError (400) where the draft lacks the component around the field
 */
export const setPicture = async (
  strapi: Core.Strapi,
  { uid, documentId, locale, publishedAt, hasDrafts, path }: PictureField,
  fileId: number,
): Promise<void> => {
  const [outer = '', inner] = path;
  const data: Record<string, unknown> = { [outer]: fileId };
  if (inner !== undefined) {
    const where = {
      documentId,
      ...(locale && { locale }),
      ...(hasDrafts && { publishedAt: null }),
    };
    const draft = (await strapi.db.query(uid).findOne({ where, populate: [outer] })) as Row | null;
    const component = draft?.[outer];
    if (!component) throw new errors.ValidationError(`${outer}: the draft has none any more`);
    data[outer] = { id: component.id, [inner]: fileId };
  }
  const status = publishedAt === null ? 'draft' : 'published';
  await (strapi.documents as unknown as Documents)(uid).update({
    documentId,
    ...(locale && { locale }),
    ...(hasDrafts && { status }),
    data,
  });
};
