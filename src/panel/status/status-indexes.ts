import { setTimeout as pause } from 'node:timers/promises';
import type { Core, Struct } from '@strapi/strapi';

import { isForbidden } from '../../search/is-forbidden';
import { StatusIndex } from './status-index';

/** Pause after a step, as a share of the step's time. */
const PAUSE = 1;

interface Running {
  types: Map<string, StatusIndex>;
  stop(): Promise<void>;
}

const running = new WeakMap<Core.Strapi, Running>();

const createIndexes = (strapi: Core.Strapi): [string, StatusIndex][] =>
  (Object.values(strapi.contentTypes) as Struct.ContentTypeSchema[])
    .filter(({ uid, options }) => uid.startsWith('api::') && options?.draftAndPublish === true)
    .map(({ uid }) => [uid, new StatusIndex(strapi, strapi.db.metadata.get(uid).tableName)]);

const applyAllChanges = async (
  each: Iterable<StatusIndex>,
  stopped: AbortSignal,
): Promise<void> => {
  for (const status of each) {
    let began = performance.now();
    while (await status.applyChanges()) {
      const wait = (performance.now() - began) * PAUSE;
      await pause(wait, undefined, { signal: stopped, ref: false });
      began = performance.now();
    }
  }
};

/** Starts the status indexes: triggers record changes, readers apply them first; older documents are added later. */
export const startStatusIndexes = async (strapi: Core.Strapi): Promise<void> => {
  const types = new Map(createIndexes(strapi));
  try {
    for (const status of types.values()) await status.ensure();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    strapi.log.warn(
      'The panel computes status without an index: this database user may not create tables.',
    );
    return;
  }
  const stopped = new AbortController();
  const work = applyAllChanges(types.values(), stopped.signal).catch((error: unknown) => {
    if (!stopped.signal.aborted)
      strapi.log.error(`The status index could not be updated: ${String(error)}`);
  });
  running.set(strapi, {
    types,
    async stop() {
      stopped.abort();
      await work;
    },
  });
};

/** Stops the background work and waits for it; the next start resumes it. */
export const stopStatusIndexes = async (strapi: Core.Strapi): Promise<void> => {
  await running.get(strapi)?.stop();
};

/** Returns a type's status index with all changes applied; null where callers must use Strapi's own way. */
export const currentStatusIndex = async (
  strapi: Core.Strapi,
  uid: string,
): Promise<StatusIndex | null> => {
  const status = running.get(strapi)?.types.get(uid);
  if (status === undefined) return null;
  try {
    return (await status.isUpToDate()) ? status : null;
  } catch (error) {
    // Another process may hold SQLite's write lock, or the database may be read-only: lists stay readable.
    strapi.log.warn(`The panel computes status without its index for now: ${String(error)}`);
    return null;
  }
};
