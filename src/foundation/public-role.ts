import type { Core } from '@strapi/strapi';

import { once } from './once';

/**
 * What anybody may read without a token. Articles, quotes and people are not among it: reading them
 * is opened only together with the rule that keeps back what is not released.
 */
const PUBLIC_ACTIONS = [
  'plugin::flash-news.latest-news.find',
  'plugin::flash-news.flash-news.find',
  'api::category.category.find',
  'api::category.category.findOne',
];

/** Gives the Public role its first permissions; one that an operator revokes stays revoked. */
export const openToPublic = (strapi: Core.Strapi): Promise<void> =>
  once(strapi, 'public-role-opened', async () => {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    for (const action of PUBLIC_ACTIONS) {
      const granted = await permissions.findOne({ where: { action, role: role.id } });
      if (!granted) await permissions.create({ data: { action, role: role.id } });
    }
  });
