import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Waits until nobody asks the database for anything. After a commit Strapi reads, unawaited, what it
 * tells its webhooks of; destroyed under such a read it fails with "aborted" in whatever test runs then.
 */
export async function untilQuiet({ db }: Core.Strapi): Promise<void> {
  const { pool } = db.connection.client as { pool: Pool };
  const isIdle = () => pool.numUsed() + pool.numPendingAcquires() === 0;
  // Idle five looks in a row: between two reads of one event the pool is idle for a moment.
  for (let looks = 0; looks < 5; looks = isIdle() ? looks + 1 : 0) await setTimeout(10);
}
