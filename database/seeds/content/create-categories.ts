import type { Core } from '@strapi/strapi';

import type { DemoCategory } from '../data/newsroom';
import { documentsOf, IdsByKey } from './documents';

export const createCategories = async (
  strapi: Core.Strapi,
  categories: DemoCategory[],
): Promise<IdsByKey> => {
  const documents = documentsOf(strapi, 'api::category.category');
  const ids = new IdsByKey();
  for (const [position, { key, mediaTopic, sq, en }] of categories.entries()) {
    const shared = { position, mediaTopic };
    const { documentId } = await documents.create({ locale: 'sq', data: { ...sq, ...shared } });
    await documents.update({ documentId, locale: 'en', data: { ...en, ...shared } });
    ids.add(key, documentId);
  }
  return ids;
};
