import type { Core } from '@strapi/strapi';
import { HttpMethodEnum, koaBody } from 'koa-body';

const read = koaBody({
  parsedMethods: [HttpMethodEnum.DELETE],
  multipart: false,
  urlencoded: false,
  text: false,
  jsonLimit: '64kb',
});

/**
 * Strapi reads the body of POST, PUT and PATCH only, so the reason of a DELETE would vanish, and with it
 * `expectedEvent`, without a word. RFC 9110 §9.3.5 lets client and server agree on such a body.
 */
export const readDeleteBody =
  // koa-body is typed for an older Koa than Strapi: one function by two names.
  read as unknown as Core.MiddlewareHandler;
