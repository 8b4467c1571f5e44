/** The plugin's permissions of roles and tokens in the content API. Each is the action of a route, as Strapi requires. */
export const ACCESS = {
  /** Lifts the reading rule: shows drafts, embargoed and killed versions, and their relations. */
  readUnreleased: 'plugin::flash-news.may.readUnreleased',
  /** Allows a write by REST to publish; without it, the write is a draft. */
  publish: 'plugin::flash-news.may.publish',
} as const;

export type Access = (typeof ACCESS)[keyof typeof ACCESS];
