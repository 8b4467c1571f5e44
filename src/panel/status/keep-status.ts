import { setTimeout as pause } from 'node:timers/promises';
import type { Core, Struct } from '@strapi/strapi';

import { isForbidden } from '../../search/search';
import { KeptStatus } from './kept-status';

/** How long others have the database for themselves between two steps, as a share of what one took. */
const PAUSE = 1;

interface Kept {
  types: Map<string, KeptStatus>;
  stop(): Promise<void>;
}

const kept = new WeakMap<Core.Strapi, Kept>();

const keptTypes = (strapi: Core.Strapi): [string, KeptStatus][] =>
  (Object.values(strapi.contentTypes) as Struct.ContentTypeSchema[])
    .filter(({ uid, options }) => uid.startsWith('api::') && options?.draftAndPublish === true)
    .map(({ uid }) => [uid, new KeptStatus(strapi, strapi.db.metadata.get(uid).tableName)]);

const takeUpAll = async (each: Iterable<KeptStatus>, stopped: AbortSignal): Promise<void> => {
  for (const status of each) {
    let began = performance.now();
    while (await status.takeUp()) {
      const wait = (performance.now() - began) * PAUSE;
      await pause(wait, undefined, { signal: stopped, ref: false });
      began = performance.now();
    }
  }
};

/**
 * Keeps the status of each draft and document. Triggers note which documents change; who reads takes the changes up.
 * What was there before is taken up while the newsroom serves.
 */
export const keepStatus = async (strapi: Core.Strapi): Promise<void> => {
  const types = new Map(keptTypes(strapi));
  try {
    for (const status of types.values()) await status.ensure();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    strapi.log.warn('Status is Strapi’s own: this user of the database may make no table.');
    return;
  }
  const stopped = new AbortController();
  const work = takeUpAll(types.values(), stopped.signal).catch((error: unknown) => {
    if (!stopped.signal.aborted) strapi.log.error(`Status is slow: ${String(error)}`);
  });
  kept.set(strapi, {
    types,
    async stop() {
      stopped.abort();
      await work;
    },
  });
};

/** Stops what goes on in the background, and waits for it. The next start takes it up. */
export const stopStatus = async (strapi: Core.Strapi): Promise<void> => {
  await kept.get(strapi)?.stop();
};

/** The kept status of a type, up to date; null where Strapi's own way has to do, which needs no write. */
export const keptStatusOf = async (
  strapi: Core.Strapi,
  uid: string,
): Promise<KeptStatus | null> => {
  const status = kept.get(strapi)?.types.get(uid);
  if (status === undefined) return null;
  try {
    return (await status.isUpToDate()) ? status : null;
  } catch (error) {
    // Another process may hold SQLite's only lock, or the database may take no writes: a list is still to be read.
    strapi.log.warn(`Status is Strapi’s own for now: ${String(error)}`);
    return null;
  }
};
