import type { Core } from '@strapi/strapi';

import type { Reference } from '../../../document-rules/read-relation';
import type { CategoryName } from './draft-versions';

const categories = (strapi: Core.Strapi) => strapi.db.query('api::category.category');

/** Whether a category is told in that language. */
export const hasVersionIn = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<boolean> => (await categories(strapi).count({ where: { documentId, locale } })) > 0;

/**
 * The category that a request names, in any of its languages; null when there is none such.
 * By the id of a row it is that row: Strapi would link it even across languages.
 */
export const findNamed = async (
  strapi: Core.Strapi,
  reference: Reference,
): Promise<CategoryName | null> =>
  (await categories(strapi).findOne({ where: { ...reference } })) as CategoryName | null;
