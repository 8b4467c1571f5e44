import type { Core } from '@strapi/strapi';

const LOOKED_AT = {
  'api::article.article': 'articles',
  'api::quote.quote': 'quotes',
  'api::category.category': 'categories',
  'api::person.person': 'people',
  'admin::user': 'panel users',
};

/** What a database already holds of a newsroom, in words; empty where it is untouched. */
export const holdingsOf = async (strapi: Core.Strapi): Promise<string[]> => {
  const held: string[] = [];
  for (const [uid, name] of Object.entries(LOOKED_AT)) {
    if ((await strapi.db.query(uid).count()) > 0) held.push(name);
  }
  return held;
};
