import type { Core, UID } from '@strapi/strapi';

interface Attribute {
  type: string;
  mappedBy?: string;
  target?: string;
}

/** A relation field whose links are stored in another type, `owner`. */
export interface InverseRelation {
  field: string;
  owner: string;
}

/** Returns the inverse relations among a schema's attributes. */
export const inverseRelationsOf = (attributes: Record<string, Attribute>): InverseRelation[] =>
  Object.entries(attributes).flatMap(([field, { type, mappedBy, target }]) =>
    type === 'relation' && mappedBy !== undefined && target !== undefined
      ? [{ field, owner: target }]
      : [],
  );

/** Returns the inverse relations of a content type. */
export const inverseRelations = (strapi: Core.Strapi, uid: string): InverseRelation[] => {
  const { attributes } = strapi.getModel(uid as UID.ContentType) as {
    attributes: Record<string, Attribute>;
  };
  return inverseRelationsOf(attributes);
};
