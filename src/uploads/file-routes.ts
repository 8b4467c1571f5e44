/** A route as Strapi's packages declare it. */
export interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** Routes of Strapi that take files; `src/http/unread-body.ts` has their addresses. */
const FILE_ROUTES = ['POST /', 'POST /files', 'POST /files/:id/replace', 'POST /project-settings'];

const READER = 'global::read-files';

/** Returns the routes; those that take files read forms with files, once even if they are given again. */
export const readFilesIn = (routes: Route[]): Route[] =>
  routes.map((route) => {
    if (!FILE_ROUTES.includes(`${route.method} ${route.path}`)) return route;
    const others = route.config?.middlewares?.filter((one) => one !== READER) ?? [];
    return { ...route, config: { ...route.config, middlewares: [READER, ...others] } };
  });
