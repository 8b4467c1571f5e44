// Permissions depend on type and locale, so the controllers check them.
const config = { policies: ['admin::isAuthenticatedAdmin'] };

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Returns a route for signed-in staff, handled by `<controller>.<action>`. */
export const adminRoute = (method: Method, path: string, handler: string) => ({
  method,
  path,
  handler,
  config,
});
