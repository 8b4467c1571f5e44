/** The temporary folder of a run, and a shutdown that removes it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopPostgres } from '../../tests/environment/postgresStart.mjs';
import { killChildren } from './child.mjs';

/** @param {string} text what the run is at, on stderr */
export const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

/**
 * @param {string} name
 * @returns {{ folder: string, interrupted: () => Promise<void> | undefined }} a folder that goes with the process, and
 * what is still to be waited for once somebody has stopped it
 */
export function makeWorkplace(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `${name}-`));
  // PostgreSQL, which may run as another user, keeps its data inside.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  process.once('exit', () => {
    killChildren();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  /** @type {Promise<void> | undefined} */
  let interrupted;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      killChildren();
      interrupted = stopPostgres().finally(() => process.exit(130));
    });
  }
  return { folder, interrupted: () => interrupted };
}
