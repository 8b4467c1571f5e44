import { setTimeout } from 'node:timers/promises';

/** Milliseconds: how often to check the pool, and how long it must stay idle. */
const CHECK_INTERVAL = 20;
const IDLE_TIME = 100;

/**
 * Resolves once the database pool is idle. After a publication Strapi still loads the data for its webhooks, and
 * destroying Strapi during that query ends the process with "aborted".
 * @param {{ numUsed(): number, numPendingAcquires(): number }} pool of database connections
 */
export async function waitForIdlePool(pool) {
  for (let idle = 0; idle < IDLE_TIME; idle += CHECK_INTERVAL) {
    await setTimeout(CHECK_INTERVAL);
    if (pool.numUsed() + pool.numPendingAcquires() > 0) idle = -CHECK_INTERVAL;
  }
}
