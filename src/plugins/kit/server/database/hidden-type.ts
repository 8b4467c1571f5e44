/** Hides a content type of the plugin in Strapi's content manager and content-type builder. */
export const HIDDEN = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;
