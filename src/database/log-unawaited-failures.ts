import type { Core } from '@strapi/strapi';

import { databaseFault } from './database-fault';

const listeners = new WeakMap<Core.Strapi, (reason: unknown) => void>();

/**
 * Logs a query that fails because of the database while nobody waits for it, which would end the process. The last resort:
 * Strapi runs queries side by side, such as the checks of an entry's fields. The first one that fails ends the request,
 * and the others fail later, in too many places to guard each. Other errors that nobody handles end the process as ever.
 */
export const logUnawaitedFailures = (strapi: Core.Strapi): void => {
  const listener = (reason: unknown): void => {
    if (databaseFault(reason) === null) {
      throw reason instanceof Error ? reason : new Error(String(reason));
    }
    strapi.log.error(`A query that nothing waited for failed: ${String(reason)}`);
  };
  process.on('unhandledRejection', listener);
  listeners.set(strapi, listener);
};

/** Stops that. */
export const stopLoggingUnawaited = (strapi: Core.Strapi): void => {
  const listener = listeners.get(strapi);
  if (listener) process.off('unhandledRejection', listener);
};
