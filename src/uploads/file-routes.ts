/** A route as Strapi's packages declare it. */
export interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** Routes of Strapi that take files; `src/http/unread-body.ts` has their addresses. */
const FILE_ROUTES = ['POST /', 'POST /files', 'POST /files/:id/replace', 'POST /project-settings'];

const READER = 'global::read-files';

/** Makes those routes among the given ones read forms with files, and returns all; a second call changes nothing. */
export const readFilesIn = (routes: Route[]): Route[] => {
  for (const route of routes) {
    if (!FILE_ROUTES.includes(`${route.method} ${route.path}`)) continue;
    const { middlewares = [], ...config } = route.config ?? {};
    const others = middlewares.filter((one) => one !== READER);
    route.config = { ...config, middlewares: [READER, ...others] };
  }
  return routes;
};
