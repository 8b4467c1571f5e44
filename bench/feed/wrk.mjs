/** Runs wrk (https://github.com/wg/wrk), which is so light that the server is the bottleneck. */
import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const REPORT = path.join(import.meta.dirname, 'wrk.lua');

/** Whether wrk is installed. Debian and Homebrew name the package wrk, too. */
export const hasWrk = spawnSync('wrk', ['--version']).error === undefined;

/**
 * Requests one URL repeatedly.
 * @param {string} url
 * @param {{ connections: number, seconds: number, headers: Record<string, string> }} load wrk takes whole seconds
 * @returns {Promise<import('./load.mjs').Shot>}
 * @throws Error when anything went wrong with any answer
 */
export async function fireWrk(url, { connections, seconds, headers }) {
  const { stdout } = await promisify(execFile)('wrk', [
    '--threads=1',
    `--connections=${connections}`,
    `--duration=${Math.max(1, Math.round(seconds))}s`,
    '--timeout=60s',
    `--script=${REPORT}`,
    ...Object.entries(headers).map(([name, value]) => `--header=${name}: ${value}`),
    url,
  ]);
  /** @type {unknown} */
  const report = JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
  const { requests, elapsed, p50, p99, max, errors } =
    /** @type {import('./load.mjs').Shot & { errors: number }} */ (report);
  if (errors > 0) throw new Error(`${url}: ${errors} errors`);
  return {
    requests,
    elapsed: elapsed / 1000,
    p50: p50 / 1000,
    p99: p99 / 1000,
    max: max / 1000,
  };
}
