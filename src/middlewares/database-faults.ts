import type { Core } from '@strapi/strapi';

import { databaseFault, type DatabaseFault } from '../database/database-fault';
import { requestFault } from '../database/request-faults';

/** Seconds after which a client should ask again. */
const RETRY_AFTER = 5;

const SENTENCES: Record<DatabaseFault, string> = {
  away: 'The database doesn’t answer.',
  contended: 'Others were changing the same at this moment.',
};
const UNCHANGED = 'Nothing was changed; try again in a moment.';
const UNKNOWN = 'Look whether your change was saved before you try again.';

type Context = Parameters<Core.MiddlewareHandler>[0];

/** Answers 503 (RFC 9110 §15.6.4) in Strapi's format. */
const answerUnavailable = (ctx: Context, fault: DatabaseFault, isUnchanged: boolean): void => {
  const message = `${SENTENCES[fault]} ${isUnchanged ? UNCHANGED : UNKNOWN}`;
  const error = { status: 503, name: 'ServiceUnavailableError', message, details: {} };
  ctx.remove('ETag');
  ctx.set({ 'Retry-After': String(RETRY_AFTER), 'Cache-Control': 'no-store' });
  ctx.status = 503;
  ctx.body = { data: null, error };
};

/**
 * Answers 503 where a query of a request failed because the database can't be reached or others were in the way, whatever
 * was made of that error: 500, 401 where permissions could not be read, "This locale doesn't exist".
 */
const databaseFaults: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const { fault, hasWritten } = requestFault(ctx);
      const found = databaseFault(error) ?? fault;
      if (found === null) throw error;
      strapi.log.warn(`${ctx.method} ${ctx.path}: ${String(error)}`);
      answerUnavailable(ctx, found, !hasWritten);
      return;
    }
    const { fault, hasWritten } = requestFault(ctx);
    if (fault !== null && ctx.status >= 400) answerUnavailable(ctx, fault, !hasWritten);
  };
};

export default databaseFaults;
