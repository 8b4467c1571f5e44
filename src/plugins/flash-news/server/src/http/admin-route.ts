/** Permissions depend on type and locale, so the controllers check them; the route only needs a signed-in user. */
const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** A route of the panel, answered by `handler` (`<controller>.<action>`). */
export const adminRoute = (method: 'GET' | 'POST' | 'PUT', path: string, handler: string) => ({
  method,
  path,
  handler,
  config,
});
