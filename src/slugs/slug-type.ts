import type { Core, UID } from '@strapi/strapi';

/** Content types with public addresses. */
export const SLUG_TYPES = [
  'api::article.article',
  'api::person.person',
  'api::category.category',
] as const;

/** A content type's properties that matter to slugs. */
export interface SlugType {
  uid: UID.ContentType;
  /** `title` or `name`. */
  headline: string;
  /** Used where a headline has no usable letters: `article`. */
  noun: string;
  isLocalized: boolean;
  hasDrafts: boolean;
}

interface Model {
  attributes: { slug: { targetField: string } };
  info: { singularName: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** Returns the slug properties of a type; undefined for a type without public addresses. */
export const slugType = (strapi: Core.Strapi, given: string): SlugType | undefined => {
  const uid = SLUG_TYPES.find((one) => one === given);
  if (uid === undefined) return undefined;
  const model = strapi.getModel(uid) as unknown as Model;
  return {
    uid,
    headline: model.attributes.slug.targetField,
    noun: model.info.singularName,
    isLocalized: model.pluginOptions?.i18n?.localized === true,
    hasDrafts: model.options?.draftAndPublish === true,
  };
};
