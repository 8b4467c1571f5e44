import type { Core } from '@strapi/strapi';

import { tagOf } from '../edit-conflicts/tag-of';

/** The type is that of the route: `api::article.article.findOne`. */
const uidOf = (handler: unknown): string => String(handler).split('.').slice(0, -1).join('.');

/**
 * Gives an entry of the content API its version as `ETag`, by which a later `If-Match` names what a write was begun
 * from. Only to clients that sign in: nobody else writes, and readers wait for no second look.
 */
const versionTag: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  return async (ctx, next) => {
    const { route } = ctx.state as { route?: { handler?: unknown } };
    const id = (ctx.params as { id?: string }).id;
    const isRead = ctx.method === 'GET';
    const tag = async (): Promise<string | null> =>
      id === undefined || !ctx.get('Authorization')
        ? null
        : tagOf(strapi, uidOf(route?.handler), id, {
            locale: ctx.query.locale,
            status: ctx.query.status === 'draft' ? 'draft' : 'published',
          });
    const before = isRead ? await tag() : null;
    await next();
    const version = isRead ? before : await tag();
    if (version !== null && ctx.status < 300) ctx.set('ETag', version);
  };
};

export default versionTag;
