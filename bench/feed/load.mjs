import http from 'node:http';
import autocannon from 'autocannon';
import { fireWrk, hasWrk } from './wrk.mjs';

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 0.5;

/**
 * @typedef {object} Entry one of those who take turns
 * @property {string} peer
 * @property {string} load
 * @property {import('./child.mjs').Child} child
 * @property {string | (() => string)} path a function gives another one for each request
 * @property {number} [publishing] publications a second meanwhile
 * @property {Record<string, string>} [headers] of each request
 */

/**
 * @typedef {object} Shot what one client saw
 * @property {number} requests
 * @property {number} elapsed ms
 * @property {number} p50 ms
 * @property {number} p99 ms
 * @property {number} max ms
 */

/**
 * @typedef {object} Meanwhile
 * @property {number} serverBusy share of a processor
 * @property {number} [clientBusy] unknown of wrk
 * @property {number[]} publications ms that each took
 */

/** @typedef {Shot & Meanwhile} Round */

/**
 * Returns one complete answer.
 * @param {number} port @param {string} path
 * @returns {Promise<{ headers: http.IncomingHttpHeaders, body: string, ms: number }>}
 * @throws Error when it is no 200
 */
export const get = (port, path) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    http
      .get({ host: '127.0.0.1', port, path, agent }, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (/** @type {string} */ chunk) => (body += chunk));
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve({ headers: answer.headers, body, ms: performance.now() - start })
            : reject(new Error(`GET ${path}: ${answer.statusCode} ${body.slice(0, 500)}`)),
        );
      })
      .on('error', reject);
  });
const agent = new http.Agent({ keepAlive: true });

/** @param {Entry['path']} path */
export const onePath = (path) => (typeof path === 'string' ? path : path());

/** @param {Float64Array} sorted @param {number} share */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/**
 * Loads a path by autocannon, which can send a different query each time.
 * @param {number} port @param {Entry['path']} path
 * @param {{ duration: number } | { amount: number }} until seconds, or requests
 * @param {Entry['headers']} [headers]
 * @returns {Promise<Shot>}
 * @throws Error when any answer was no 200
 */
export const fire = (port, path, until, headers = {}) =>
  new Promise((resolve, reject) => {
    /** @type {number[]} */
    const latencies = [];
    const start = performance.now();
    let last = start;
    let failure = '';
    /** @type {import('autocannon').Request} */
    const request =
      typeof path === 'string'
        ? { path }
        : { setupRequest: (request) => ({ ...request, path: path() }) };
    const instance = autocannon(
      {
        url: `http://127.0.0.1:${port}`,
        connections: CONNECTIONS,
        timeout: 60,
        requests: [request],
        headers,
        ...until,
      },
      (/** @type {Error | null} */ error, result) => {
        if (error !== null) {
          reject(error);
          return;
        }
        if (result.non2xx > 0 || result.errors > 0) {
          const what = `${result.non2xx} no 200, ${result.errors} errors ${failure}`;
          reject(new Error(`${onePath(path)}: ${what}`));
          return;
        }
        const sorted = Float64Array.from(latencies).sort();
        resolve({
          requests: sorted.length,
          elapsed: last - start,
          p50: quantile(sorted, 0.5),
          p99: quantile(sorted, 0.99),
          max: quantile(sorted, 1),
        });
      },
    );
    instance.on('reqError', (/** @type {unknown} */ error) => {
      failure = String(error);
    });
    instance.on('response', (_client, _status, _bytes, ms) => {
      latencies.push(ms);
      last = performance.now();
    });
  });

/** @typedef {(entry: Entry, seconds: number) => Promise<Shot & { clientBusy?: number }>} Shoot */

/** @type {Shoot} */
export const byAutocannon = async ({ child, path, headers }, seconds) => {
  const before = process.cpuUsage();
  const shot = await fire(child.port, path, { duration: seconds }, headers);
  const { user, system } = process.cpuUsage(before);
  return { ...shot, clientBusy: (user + system) / 1000 / shot.elapsed };
};

/**
 * Loads one URL by wrk where it is installed, else by autocannon, which is slower than the fastest servers.
 * @type {Shoot}
 */
export const asFastAsCanBe = (entry, seconds) =>
  hasWrk && typeof entry.path === 'string'
    ? fireWrk(`http://127.0.0.1:${entry.child.port}${entry.path}`, {
        connections: CONNECTIONS,
        seconds,
        headers: entry.headers ?? {},
      })
    : byAutocannon(entry, seconds);

/** @param {Entry} entry @param {number} seconds @param {Shoot} shoot @returns {Promise<Round>} */
async function turnOf(entry, seconds, shoot) {
  const { child, publishing } = entry;
  /** @type {number} */
  const before = await child.ask('cpu');
  const start = performance.now();
  if (publishing !== undefined) await child.ask('startPublishing', publishing);
  const shot = await shoot(entry, seconds);
  /** @type {number[]} */
  const publications = publishing === undefined ? [] : await child.ask('stopPublishing');
  const elapsed = performance.now() - start;
  /** @type {number} */
  const after = await child.ask('cpu');
  return { ...shot, serverBusy: (after - before) / elapsed, publications };
}

/** @param {number[]} numbers */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
  return (low + high) / 2;
};

/** @param {number[]} numbers */
export const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** @param {number[]} numbers @returns {number} 0 of none; there may be many */
export const largest = (numbers) => numbers.reduce((most, each) => Math.max(most, each), 0);

/** @param {Entry} entry @param {Round[]} rounds @param {number} bytes */
function summed({ peer, load, publishing }, rounds, bytes) {
  const publications = rounds.flatMap((round) => round.publications);
  const clientBusy = rounds.flatMap((round) => round.clientBusy ?? []);
  return {
    peer,
    load,
    perSecond: median(rounds.map(({ requests, elapsed }) => (requests / elapsed) * 1000)),
    requests: rounds.reduce((sum, round) => sum + round.requests, 0),
    p50: median(rounds.map((round) => round.p50)),
    p99: median(rounds.map((round) => round.p99)),
    max: largest(rounds.map((round) => round.max)),
    bytes,
    serverBusy: median(rounds.map((round) => round.serverBusy)),
    ...(clientBusy.length > 0 && { clientBusy: median(clientBusy) }),
    ...(publishing !== undefined && {
      publications: publications.length,
      longestPublication: largest(publications),
    }),
  };
}

/**
 * Loads peers in turns (a, b, c, a, b, c …), since a machine's speed drifts. Returns medians of the rounds.
 * @param {Entry[]} entries
 * @param {{ seconds: number, rounds: number }} options
 * @param {Shoot} [shoot]
 */
export async function takeTurns(entries, { seconds, rounds }, shoot = byAutocannon) {
  /** @type {Map<Entry, { bytes: number, rounds: Round[] }>} */
  const results = new Map();
  for (const entry of entries) {
    const { body } = await get(entry.child.port, onePath(entry.path));
    await shoot(entry, WARM_UP_SECONDS);
    results.set(entry, { bytes: Buffer.byteLength(body), rounds: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [entry, result] of results) {
      result.rounds.push(await turnOf(entry, seconds / rounds, shoot));
    }
  }
  return [...results].map(([entry, result]) => summed(entry, result.rounds, result.bytes));
}
