import type { Core, UID } from '@strapi/strapi';
import { bodyFaults } from '../http/body-faults';
import { checkContentManagerPath, checkNamePath } from '../http/content-manager-paths';
import { normalizePath } from '../http/normalize-path';
import { refuseFaults } from '../http/refuse-faults';
import { rowIdFaults } from '../http/row-ids';

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Refuses paths and writes on which a route of Strapi's would fail (500) or change something else. No body counts as an empty one. */
const refuseInvalidWrite: Core.MiddlewareFactory =
  (_, { strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const path = normalizePath(ctx.path);
    const request = ctx.request as { body?: unknown };
    checkNamePath(path);
    if (METHODS.includes(ctx.method)) {
      request.body ??= {};
      checkContentManagerPath(path, (uid) => strapi.contentTypes[uid as UID.ContentType]);
      refuseFaults([...rowIdFaults(path), ...bodyFaults(path, request.body)]);
    }
    await next();
  };

export default refuseInvalidWrite;
