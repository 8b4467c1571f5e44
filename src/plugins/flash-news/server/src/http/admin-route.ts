import { readDeleteBody } from './delete-body';

/** Permissions depend on type and locale, so the controllers check them; the route only needs a signed-in user. */
const SIGNED_IN = { policies: ['admin::isAuthenticatedAdmin'] };

/** A route of the panel, answered by `handler` (`<controller>.<action>`). */
export const adminRoute = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  handler: string,
) => ({
  ...{ method, path, handler },
  config: method === 'DELETE' ? { ...SIGNED_IN, middlewares: [readDeleteBody] } : SIGNED_IN,
});
