import type { Core } from '@strapi/strapi';

import type { DemoPerson } from '../data/newsroom';
import { documentsOf, Keyring } from './documents';

const PERSON = 'api::person.person';

/** Makes the people that the articles are about, with the names and offices they are known by. */
export const introducePeople = async (
  strapi: Core.Strapi,
  people: DemoPerson[],
): Promise<Keyring> => {
  const ring = new Keyring();
  for (const { key, name, wikidataId, aliases, roles } of people) {
    const data = { name, wikidataId, aliases, roles };
    const { documentId } = await documentsOf(strapi, PERSON).create({ data });
    ring.add(key, documentId);
  }
  return ring;
};
