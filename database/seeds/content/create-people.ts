import type { Core } from '@strapi/strapi';

import type { DemoPerson } from '../data/newsroom';
import { documentsOf, IdsByKey } from './documents';

const PERSON = 'api::person.person';

export const createPeople = async (
  strapi: Core.Strapi,
  people: DemoPerson[],
): Promise<IdsByKey> => {
  const ids = new IdsByKey();
  for (const { key, name, wikidataId, aliases, roles } of people) {
    const data = { name, wikidataId, aliases, roles };
    const { documentId } = await documentsOf(strapi, PERSON).create({ data });
    ids.add(key, documentId);
  }
  return ids;
};
