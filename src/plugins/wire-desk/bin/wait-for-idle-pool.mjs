import { setTimeout } from 'node:timers/promises';

/** How often the pool is looked at, and how long it must stay idle, in milliseconds. */
const LOOK = 20;
const IDLE = 100;

/**
 * Waits until nobody asks the database for anything: after a publication Strapi reads what it tells its
 * webhooks of, and destroying it under such a read ends the process with "aborted".
 * @param {{ numUsed(): number, numPendingAcquires(): number }} pool of the database's connections
 */
export async function untilQuiet(pool) {
  for (let idle = 0; idle < IDLE; idle += LOOK) {
    await setTimeout(LOOK);
    if (pool.numUsed() + pool.numPendingAcquires() > 0) idle = -LOOK;
  }
}
