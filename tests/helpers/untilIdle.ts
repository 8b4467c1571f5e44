import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Waits until the connection pool is idle. After a commit Strapi reads the payloads of webhooks, unawaited; destroyed during
 * such a read, it fails with "aborted" in a later test.
 */
export async function untilIdle({ db }: Core.Strapi): Promise<void> {
  const { pool } = db.connection.client as { pool: Pool };
  const isIdle = () => pool.numUsed() + pool.numPendingAcquires() === 0;
  // Five checks in a row: the pool is idle for a moment between two reads.
  for (let checks = 0; checks < 5; checks = isIdle() ? checks + 1 : 0) await setTimeout(10);
}
