import { endpoints } from './endpoints';

/** Strapi's routes of the public API, directly below /api. */
export const publicRoutes = endpoints.map(({ path, action, guarded }) => ({
  method: 'GET',
  path,
  handler: action,
  config: { prefix: '', ...(!guarded && { auth: false }) },
}));
