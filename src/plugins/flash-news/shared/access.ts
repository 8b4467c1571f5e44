/**
 * What a role or token of the content API may do besides Strapi's own actions, spelled as Users &
 * Permissions and the API tokens list it. Each is an action with a route, since Strapi offers no others.
 */
export const ACCESS = {
  /** Lifts the reading rule: drafts, embargoed and killed versions, and what goes with them. */
  readUnreleased: 'plugin::flash-news.may.readUnreleased',
  /** Lets a write by REST publish; without it, it stays a draft. */
  publish: 'plugin::flash-news.may.publish',
} as const;

export type Access = (typeof ACCESS)[keyof typeof ACCESS];
