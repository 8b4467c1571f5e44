import type { Core } from '@strapi/strapi';
import { FEED_FORMATS } from '../../../../src/plugins/flash-news/server/src/formats/formats';

export interface Route {
  method: string;
  path: string;
}

/** Returns all routes of the content API, sorted. */
export const contentRoutes = (strapi: Core.Strapi): Route[] => {
  const layers = strapi.server.listRoutes() as unknown as { methods: string[]; path: string }[];
  const routes = layers
    .filter(({ path }) => path.startsWith('/api/') && !path.includes('(.*)'))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path })),
    );
  const named = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, route]) => route);
};

export const FORMATS = FEED_FORMATS.map(({ file }) => file);

const TYPES = ['articles', 'categories', 'people', 'quotes'];

/** All public routes. The matrix fails if one is missing here, or isn't public. */
export const PUBLIC_ROUTES = [
  ...TYPES.flatMap((type) => [`GET /api/${type}`, `GET /api/${type}/:id`]),
  'GET /api/flash-news',
  'GET /api/flash-news/openapi.json',
  'GET /api/latest-news',
  ...FORMATS.map((format) => `GET /api/latest-news/${format}`),
  'GET /api/latest-news/:documentId/json-ld',
  'GET /api/latest-news/by-slug/:slug',
  // Needs its own token.
  'GET /api/flash-news/preview',
  // Users & Permissions.
  'GET /api/auth/:provider/callback',
  'GET /api/auth/email-confirmation',
  'POST /api/auth/forgot-password',
  'POST /api/auth/local',
  'POST /api/auth/local/register',
  'POST /api/auth/refresh',
  'POST /api/auth/reset-password',
  'POST /api/auth/send-email-confirmation',
];
