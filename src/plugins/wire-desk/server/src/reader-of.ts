import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '@strapi/strapi';
import { createPool, type Pool } from './worker/pool';
import { createReader, type Reader } from './worker/reader';
import type { Lane } from './worker/turns';

/** The thread's file beside this one, once built. */
const THREAD = path.join(path.dirname(fileURLToPath(import.meta.url)), '../worker/thread.js');

const pools = new WeakMap<Core.Strapi, Pool>();

const poolOf = (strapi: Core.Strapi): Pool => {
  const pool = pools.get(strapi) ?? createPool(THREAD);
  pools.set(strapi, pool);
  return pool;
};

/** Returns what reads copy for a Strapi, on behalf of editors or agencies. */
export const readerOf = (strapi: Core.Strapi, lane: Lane): Reader =>
  createReader((name, input) => poolOf(strapi).runFor(lane)(name, input));

/** Ends the thread, before the process does. */
export const closeReader = async (strapi: Core.Strapi): Promise<void> => {
  await pools.get(strapi)?.close();
};
