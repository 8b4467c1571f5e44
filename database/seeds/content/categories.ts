import type { Core } from '@strapi/strapi';

import type { DemoCategory } from '../data/newsroom';
import { documentsOf, Keyring } from './documents';

/** Makes the sections of the paper in both languages, in the order of the data. */
export const openCategories = async (
  strapi: Core.Strapi,
  categories: DemoCategory[],
): Promise<Keyring> => {
  const documents = documentsOf(strapi, 'api::category.category');
  const ring = new Keyring();
  for (const [position, { key, mediaTopic, sq, en }] of categories.entries()) {
    const shared = { position, mediaTopic };
    const { documentId } = await documents.create({ locale: 'sq', data: { ...sq, ...shared } });
    await documents.update({ documentId, locale: 'en', data: { ...en, ...shared } });
    ring.add(key, documentId);
  }
  return ring;
};
