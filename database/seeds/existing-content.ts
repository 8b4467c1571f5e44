import type { Core } from '@strapi/strapi';

const CONTENT_TYPES = {
  'api::article.article': 'articles',
  'api::quote.quote': 'quotes',
  'api::category.category': 'categories',
  'api::person.person': 'people',
  'admin::user': 'panel users',
};

/** Returns which newsroom content a database has, in words; empty for a new database. */
export const existingContent = async (strapi: Core.Strapi): Promise<string[]> => {
  const held: string[] = [];
  for (const [uid, name] of Object.entries(CONTENT_TYPES)) {
    if ((await strapi.db.query(uid).count()) > 0) held.push(name);
  }
  return held;
};
