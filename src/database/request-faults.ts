import type { Core } from '@strapi/strapi';

import { databaseFault, type DatabaseFault } from './database-fault';

/** What the database did for a request so far. */
interface RequestState {
  fault: DatabaseFault | null;
  /** Whether a transaction of the request that wrote was committed, or may have been. */
  hasWritten: boolean;
}

const states = new WeakMap<object, RequestState>();

const stateOf = (request: object): RequestState => {
  const state = states.get(request) ?? { fault: null, hasWritten: false };
  states.set(request, state);
  return state;
};

/** Notes the fault that an error tells of, if any, for the current request. The first one counts. */
export const noteError = (strapi: Core.Strapi, error: unknown): void => {
  const fault = databaseFault(error);
  const request = strapi.requestContext.get() as object | undefined;
  if (fault !== null && request !== undefined) stateOf(request).fault ??= fault;
};

/** Notes that a transaction of the current request that wrote is being committed. */
export const noteCommit = (strapi: Core.Strapi): void => {
  const request = strapi.requestContext.get() as object | undefined;
  if (request !== undefined) stateOf(request).hasWritten = true;
};

/**
 * Returns a request's fault, null if it has none, and whether it may have changed something. Strapi catches many errors
 * of queries and says something about the content or the caller instead, such as 401 where the permissions can't be read.
 */
export const requestFault = (request: object): RequestState => stateOf(request);
