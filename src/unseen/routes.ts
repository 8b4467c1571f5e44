const WITH_TAG = { middlewares: ['global::version-tag'] };

/** The routes of a type whose answers say which version they are of. */
export const NAMING_VERSIONS = { findOne: WITH_TAG, update: WITH_TAG };
