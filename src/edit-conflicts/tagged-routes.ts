const withTag = () => ({ middlewares: ['global::version-tag'] });

/**
 * Routes of a type whose answers say which version they are of. New objects for each: Strapi puts what a
 * route may be called by into the one that it is given.
 */
export const taggedRoutes = () => ({ findOne: withTag(), update: withTag() });
