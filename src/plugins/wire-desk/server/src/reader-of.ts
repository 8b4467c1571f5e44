import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from '@strapi/strapi';
import { createClientRun } from './worker/client-run';
import { createPool, type Pool } from './worker/pool';
import { createReader, type Reader } from './worker/reader';
import type { Lane } from './worker/turns';

/** The thread's file beside this one, once built. */
const THREAD = path.join(path.dirname(fileURLToPath(import.meta.url)), '../worker/thread.js');

interface Reading {
  pool: Pool;
  runFor: ReturnType<typeof createClientRun>;
}

const readings = new WeakMap<Core.Strapi, Reading>();

const readingOf = (strapi: Core.Strapi): Reading => {
  const known = readings.get(strapi);
  if (known !== undefined) return known;
  const pool = createPool(THREAD);
  const runFor = createClientRun(() => strapi.requestContext.get(), pool);
  const reading = { pool, runFor };
  readings.set(strapi, reading);
  return reading;
};

/** Returns what reads copy for a Strapi, on behalf of editors or agencies. */
export const readerOf = (strapi: Core.Strapi, lane: Lane): Reader =>
  createReader((name, input) => readingOf(strapi).runFor(lane)(name, input));

/** Ends the thread, before the process does. */
export const closeReader = async (strapi: Core.Strapi): Promise<void> => {
  await readings.get(strapi)?.pool.close();
};
