import type { Core, UID } from '@strapi/strapi';

import { fingerprint, writtenFields, type Attribute, type Attributes } from './written-fields';
import type { Version } from './version-tag';

export type Status = 'draft' | 'published';

interface Model {
  attributes: Attributes;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

type Row = Record<string, unknown> & { locale?: string | null };

const modelOf = (strapi: Core.Strapi, uid: string): Model => strapi.getModel(uid as UID.Schema);

const populateOf = (strapi: Core.Strapi, attributes: Attributes): object =>
  Object.fromEntries(
    writtenFields(attributes).flatMap(([field, attribute]) => {
      const populate = populateField(strapi, attribute);
      return populate ? [[field, populate]] : [];
    }),
  );

const populateField = (strapi: Core.Strapi, { type, component }: Attribute): object | null => {
  if (type === 'relation') return { select: ['documentId'] };
  if (type === 'media') return { select: ['id'] };
  if (type !== 'component') return null;
  return { populate: populateOf(strapi, modelOf(strapi, component ?? '').attributes) };
};

/** Loads a document's drafts or published versions, in all languages or in one; a type without languages has one. */
export const readVersions = async (
  strapi: Core.Strapi,
  uid: string,
  where: { documentId: string; locale?: string | null },
  status: Status = 'draft',
): Promise<Version[]> => {
  const { attributes, options, pluginOptions } = modelOf(strapi, uid);
  const locale = pluginOptions?.i18n?.localized ? where.locale : null;
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      documentId: where.documentId,
      ...(locale ? { locale } : {}),
      ...(options?.draftAndPublish ? { publishedAt: { $null: status === 'draft' } } : {}),
    },
    populate: populateOf(strapi, attributes),
    orderBy: { id: 'asc' },
  })) as Row[];
  const components = (name: string): Attributes => modelOf(strapi, name).attributes;
  return rows.map((row) => ({
    locale: row.locale ?? '',
    fields: new Map(
      writtenFields(attributes).map(([field, attribute]) => [
        field,
        fingerprint(attribute, row[field], components),
      ]),
    ),
  }));
};

/** Returns the fingerprint that a field would have with a value from a request. */
export const fingerprintInput = (
  strapi: Core.Strapi,
  uid: string,
  field: string,
  value: unknown,
): string => {
  const attribute = modelOf(strapi, uid).attributes[field];
  const components = (name: string): Attributes => modelOf(strapi, name).attributes;
  return attribute ? fingerprint(attribute, value, components) : '';
};

export const isRelation = (strapi: Core.Strapi, uid: string, field: string): boolean =>
  modelOf(strapi, uid).attributes[field]?.type === 'relation';
