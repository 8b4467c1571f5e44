import type { Core } from '@strapi/strapi';
import { refuseFaults } from '../http/refuse-faults';
import { sentTextFaults, type Sent } from '../http/sent-text-faults';

/**
 * Refuses (400) U+0000 and lone surrogates in any request: PostgreSQL would fail (500), SQLite change the text. Forms
 * with files are read and checked by their routes (src/uploads/read-files.ts).
 */
const refuseInvalidText: Core.MiddlewareFactory =
  (): Core.MiddlewareHandler => async (ctx, next) => {
    refuseFaults(sentTextFaults(ctx as unknown as Sent));
    await next();
  };

export default refuseInvalidText;
