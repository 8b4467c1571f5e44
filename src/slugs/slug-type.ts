import type { Core, UID } from '@strapi/strapi';

/** The types that readers reach by a slug. */
export const SLUG_TYPES = [
  'api::article.article',
  'api::person.person',
  'api::category.category',
] as const;

/** What of a content type its slugs are made from and kept in. */
export interface SlugType {
  uid: UID.ContentType;
  /** The field from which a slug is made: `title` or `name`. */
  headline: string;
  /** What stands for a headline of which nothing can be written in an address: `article`. */
  noun: string;
  isLocalized: boolean;
  hasDrafts: boolean;
}

/** Of Strapi's union of content types only these properties matter here. */
interface Model {
  attributes: { slug: { targetField: string } };
  info: { singularName: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** The type by its uid; undefined where it has no addresses of ours. */
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
