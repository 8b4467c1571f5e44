import type { Core } from '@strapi/strapi';
import { FEED_FORMATS } from '../../../../src/plugins/flash-news/server/src/formats/formats';

export interface Route {
  method: string;
  path: string;
  /** The api or plugin whose route it is: `api::article`, `plugin::upload`. */
  owner: string;
  /** The actions that a role or token needs for it. */
  scope: string[];
}

type RoutesMap = Record<
  string,
  { method: string; path: string; config?: { auth?: false | { scope?: string[] } } }[]
>;

/** The router drops the slash at the end of a plugin's first path. */
const nameOf = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path.replace(/\/$/, '')}`;

/**
 * Returns all routes of the content API that the router knows, sorted.
 * @throws Error for one that belongs to no api or plugin
 */
export const contentRoutes = async (strapi: Core.Strapi): Promise<Route[]> => {
  const declared = (await strapi.contentAPI.getRoutesMap()) as unknown as RoutesMap;
  const known = new Map(
    Object.entries(declared).flatMap(([owner, routes]) =>
      routes.map((route) => {
        const { auth } = route.config ?? {};
        const scope = (auth === false ? undefined : auth?.scope) ?? [];
        return [nameOf(route), { owner, scope }] as const;
      }),
    ),
  );
  const layers = strapi.server.listRoutes() as unknown as { methods: string[]; path: string }[];
  const names = layers
    .filter(({ path }) => path.startsWith('/api/'))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => nameOf({ method, path })),
    );
  return [...new Set(names)].sort().map((name) => {
    const [method = '', path = ''] = name.split(' ');
    const route = known.get(name);
    if (route === undefined) throw new Error(`${name} belongs to no api or plugin`);
    return { method, path, ...route };
  });
};

export const FORMATS = FEED_FORMATS.map(({ file }) => file);

const TYPES = ['articles', 'categories', 'people', 'quotes'];

/** Never ends, so it isn't read here. What it says is made by what answers the events, which are; `tests/api/stream` reads it. */
export const STREAM = '/api/flash-news/stream';

/** Its ids are those of the whole log, so they count what is hidden too. */
export const EVENTS = '/api/flash-news/events';

/** All public routes. The matrix fails if one is missing here, or isn't public. */
export const PUBLIC_ROUTES = [
  ...TYPES.flatMap((type) => [`GET /api/${type}`, `GET /api/${type}/:id`]),
  'GET /api/flash-news',
  'GET /api/flash-news/events',
  'GET /api/flash-news/openapi.json',
  'GET /api/flash-news/ready',
  `GET ${STREAM}`,
  'GET /api/latest-news',
  ...FORMATS.map((format) => `GET /api/latest-news/${format}`),
  'GET /api/latest-news/search',
  'GET /api/latest-news/sitemap.xml',
  'GET /api/latest-news/:documentId',
  'GET /api/latest-news/:documentId/json-ld',
  'GET /api/latest-news/by-slug/:slug',
  'GET /api/wire-desk/quotes',
  'GET /api/wire-desk/people/:slug',
  // Needs its own token.
  'GET /api/flash-news/preview',
  // Users & Permissions.
  'GET /api/auth/:provider/callback',
  'GET /api/auth/email-confirmation',
  'GET /api/connect/(.*)',
  'POST /api/auth/forgot-password',
  'POST /api/auth/local',
  'POST /api/auth/local/register',
  'POST /api/auth/refresh',
  'POST /api/auth/reset-password',
  'POST /api/auth/send-email-confirmation',
];
