import type { Core } from '@strapi/strapi';

import type { DemoArticle, DemoPerson } from '../data/newsroom';
import type { Staff } from '../staff/create-staff';
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

/** Creates a person for each member of staff who has written an article; their ids by the key of the member. */
export const createWriters = async (
  strapi: Core.Strapi,
  articles: DemoArticle[],
  staff: Staff,
): Promise<IdsByKey> => {
  const ids = new IdsByKey();
  for (const key of new Set(articles.map(({ writer }) => writer))) {
    const data = { name: staff.get(key).name };
    ids.add(key, (await documentsOf(strapi, PERSON).create({ data })).documentId);
  }
  return ids;
};
