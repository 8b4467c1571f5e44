import type { Core } from '@strapi/strapi';
import { createUnreadBodyCheck } from '../http/unread-body';

/** Strapi's method of a Koa context, which has no type. */
interface Refusing {
  unsupportedMediaType(message: string): void;
}

/** Refuses (415) bodies that no route reads, unread: their fields would be missing, their files left behind. */
const refuseUnreadBody: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  const acceptedFor = createUnreadBodyCheck(strapi.config.get<string>('api.rest.prefix', '/api'));
  return async (ctx, next) => {
    const { method, path } = ctx;
    const accepted = acceptedFor({
      method,
      path,
      isEmpty: ctx.get('Content-Length') === '0',
      is: (types) => ctx.is(types),
    });
    if (accepted === null) {
      await next();
      return;
    }
    const given = ctx.get('Content-Type') || 'none';
    (ctx as unknown as Refusing).unsupportedMediaType(
      `Content-Type: "${given}" is not read here. Send ${accepted}.`,
    );
  };
};

export default refuseUnreadBody;
