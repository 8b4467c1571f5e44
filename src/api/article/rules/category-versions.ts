import type { Core } from '@strapi/strapi';

import type { Reference } from '../../../document-rules/read-relation';
import type { CategoryName } from './draft-versions';

const categories = (strapi: Core.Strapi) => strapi.db.query('api::category.category');

export const hasCategoryVersion = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<boolean> => (await categories(strapi).count({ where: { documentId, locale } })) > 0;

/** Loads the category that a request names, in any language. A row id selects that row, as in Strapi. */
export const findCategory = async (
  strapi: Core.Strapi,
  reference: Reference,
): Promise<CategoryName | null> =>
  (await categories(strapi).findOne({ where: { ...reference } })) as CategoryName | null;
