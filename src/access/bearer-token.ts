/** The part of Koa's context that is read. */
export interface Sender {
  get(header: string): string;
}

/** Returns the token of `Authorization`, as Strapi reads it (RFC 6750 §2.1); null without one. */
export const bearerToken = (sender: Sender): string | null => {
  const [scheme, token, ...more] = sender.get('Authorization').split(/\s+/);
  const isBearer = scheme?.toLowerCase() === 'bearer' && more.length === 0;
  return isBearer && token !== undefined && token !== '' ? token : null;
};
