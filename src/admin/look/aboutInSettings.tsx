import { Page, useRBAC, type StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

const OVERVIEW = 'application-infos';

/** Strapi's permission to change the logos on its overview. */
const MAY_CHANGE = [{ action: 'admin::project-settings.update', subject: null }];

type Loaded = { Component?: ComponentType | null };

/** Returns Strapi's overview for whoever may change logos there, and ours for everybody else. */
const choose = (Overview: ComponentType, About: ComponentType): ComponentType => {
  const AboutOrOverview = () => {
    const { allowedActions, isLoading } = useRBAC(MAY_CHANGE);
    if (isLoading) return <Page.Loading />;
    return Object.values(allowedActions).some(Boolean) ? <Overview /> : <About />;
  };
  return AboutOrOverview;
};

/** Puts "About" in the place of the settings' overview, whose plans, versions and prices mean nothing to staff. */
export const aboutInSettings = (app: StrapiApp): void => {
  app.router.addRoute((routes) =>
    routes.map((route) => {
      if (route.path !== 'settings/*' || route.index === true) return route;
      const children = route.children?.map((child) => {
        const { lazy } = child;
        if (child.path !== OVERVIEW || child.index === true || typeof lazy !== 'function') {
          return child;
        }
        return {
          path: OVERVIEW,
          lazy: async () => {
            const { Component } = (await lazy()) as Loaded;
            const { AboutPage } = await import('./AboutPage');
            return { Component: Component ? choose(Component, AboutPage) : AboutPage };
          },
        };
      });
      return children === undefined ? route : { ...route, children };
    }),
  );
};
