import type { Core } from '@strapi/strapi';

import { oncePerDatabase } from './once-per-database';

/** Actions that need no token, by the feature that added them. */
const PUBLIC_ACTIONS = {
  'public-role-opened': [
    'plugin::flash-news.latest-news.find',
    'plugin::flash-news.flash-news.find',
    'api::category.category.find',
    'api::category.category.findOne',
  ],
  // flash-news restricts these to what is published and released (`pluginOptions` of the types).
  'public-role-reads-news': [
    'plugin::flash-news.latest-news.bySlug',
    'api::article.article.find',
    'api::article.article.findOne',
    'api::quote.quote.find',
    'api::quote.quote.findOne',
    'api::person.person.find',
    'api::person.person.findOne',
  ],
  'public-role-reads-formats': [
    'plugin::flash-news.latest-news.jsonLd',
    'plugin::flash-news.flash-news.openApi',
  ],
  'public-role-searches-news': ['plugin::flash-news.latest-news.search'],
  'public-role-reads-stories': ['plugin::flash-news.latest-news.findOne'],
  'public-role-reads-quotes': ['plugin::wire-desk.quotes.find', 'plugin::wire-desk.people.findOne'],
  'public-role-follows-news': [
    'plugin::flash-news.flash-news.stream',
    'plugin::flash-news.flash-news.events',
  ],
};

/** Grants the Public role its first permissions; one that an operator revokes stays revoked. */
export const grantPublicPermissions = async (strapi: Core.Strapi): Promise<void> => {
  for (const [capability, actions] of Object.entries(PUBLIC_ACTIONS)) {
    await oncePerDatabase(strapi, capability, () => grant(strapi, actions));
  }
};

const grant = async (strapi: Core.Strapi, actions: string[]): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of actions) {
    const granted = await permissions.findOne({ where: { action, role: role.id } });
    if (!granted) await permissions.create({ data: { action, role: role.id } });
  }
};
