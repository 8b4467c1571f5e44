import type { Core } from '@strapi/strapi';

import { loadVersionTag } from '../edit-conflicts/load-version-tag';

/** `api::article.article.findOne` belongs to `api::article.article`. */
const uidOf = (handler: unknown): string => String(handler).split('.').slice(0, -1).join('.');

/** Sets a version's tag as `ETag`, for a later `If-Match`. Only for signed-in clients: readers write nothing. */
const versionTag: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  return async (ctx, next) => {
    const { route } = ctx.state as { route?: { handler?: unknown } };
    const id = (ctx.params as { id?: string }).id;
    const isRead = ctx.method === 'GET';
    const tag = async (): Promise<string | null> =>
      id === undefined || !ctx.get('Authorization')
        ? null
        : loadVersionTag(strapi, uidOf(route?.handler), id, {
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
