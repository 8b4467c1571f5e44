/** The part of a Strapi schema that the plugin reads. */
export interface ModelSchema {
  uid: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, unknown>;
  attributes: Record<string, ModelAttribute>;
}

export interface ModelAttribute {
  type: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  relation?: string;
  target?: string;
  multiple?: boolean;
  unique?: boolean;
}

/** The schema of a content type or a component by its uid. */
export type ModelOf = (uid: string) => ModelSchema | undefined;

/** Fields that Strapi adds to every type. */
const ADDED_BY_STRAPI = [
  ...['id', 'documentId', 'locale', 'localizations', 'createdBy', 'updatedBy'],
  ...['createdAt', 'updatedAt', 'publishedAt'],
];

/** Returns the names of a type's own fields that `accepts` is true of. */
export const ownFieldsOf = (
  { attributes }: ModelSchema,
  accepts: (attribute: ModelAttribute) => boolean,
): string[] =>
  Object.entries(attributes).flatMap(([name, attribute]) =>
    !ADDED_BY_STRAPI.includes(name) && accepts(attribute) ? [name] : [],
  );
