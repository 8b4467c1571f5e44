const withTag = () => ({ middlewares: ['global::version-tag'] });

/** Returns options of routes that answer with an `ETag`; new objects each time, since Strapi modifies them. */
export const taggedRoutes = () => ({ findOne: withTag(), update: withTag() });
