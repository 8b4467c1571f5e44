import { Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { explorer } from './rights';
import { ARTICLE, LIST } from './stories';

/** Plugins of Strapi whose widgets count entries, sell, or mix stories with quotes. */
const STRAPIS = ['admin', 'content-manager', 'content-releases', 'review-workflows'];

const message = (id: string) => ({ id, defaultMessage: id });

/**
 * Puts the newsroom's home page in the place of Strapi's, which can't be had without its guided tour, its button for widgets,
 * and a layout saved for each user; and its own widgets out of the registered ones. Call it after all plugins have registered.
 */
export const openNewsroomHome = (app: StrapiApp): void => {
  app.router.addRoute((routes) =>
    routes.map((route) =>
      route.index === true
        ? {
            index: true,
            lazy: async () => ({ Component: (await import('./HomePage')).HomePage }),
          }
        : route,
    ),
  );
  app.widgets.register((widgets) => [
    ...widgets.filter(({ pluginId }) => !STRAPIS.includes(pluginId ?? '')),
    {
      id: 'my-drafts',
      icon: Pencil,
      title: message('home.drafts'),
      link: { label: message('home.stories'), href: LIST },
      component: async () => (await import('./MyDrafts')).MyDrafts,
      permissions: [{ action: explorer('read'), subject: ARTICLE }],
    },
  ]);
};
