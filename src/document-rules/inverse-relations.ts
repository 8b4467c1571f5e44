import type { Core, UID } from '@strapi/strapi';

interface Attribute {
  type: string;
  mappedBy?: string;
  target?: string;
}

/** A field that shows what points at an entry; `owner` is the type in which the link is kept. */
export interface InverseRelation {
  field: string;
  owner: string;
}

/** The relations of a type whose links belong to the other side. */
export const inverseRelationsOf = (attributes: Record<string, Attribute>): InverseRelation[] =>
  Object.entries(attributes).flatMap(([field, { type, mappedBy, target }]) =>
    type === 'relation' && mappedBy !== undefined && target !== undefined
      ? [{ field, owner: target }]
      : [],
  );

/** The same by the uid of a content type of this app. */
export const inverseRelations = (strapi: Core.Strapi, uid: string): InverseRelation[] => {
  // Of Strapi's union of attribute types only these properties matter here.
  const { attributes } = strapi.getModel(uid as UID.ContentType) as {
    attributes: Record<string, Attribute>;
  };
  return inverseRelationsOf(attributes);
};
