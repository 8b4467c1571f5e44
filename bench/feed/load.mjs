import http from 'node:http';
import autocannon from 'autocannon';

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 0.5;

/**
 * @typedef {object} Entry one of those who take turns
 * @property {string} peer
 * @property {string} load
 * @property {import('./child.mjs').Child} child
 * @property {string | (() => string)} path a function gives another one for each request
 * @property {number} [publishing] publications a second meanwhile
 */

/**
 * @typedef {object} Round
 * @property {number} perSecond
 * @property {number[]} latencies ms
 * @property {number} serverBusy share of a processor
 * @property {number} clientBusy
 * @property {number[]} publications ms that each took
 */

/**
 * One answer, whole.
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

/**
 * @param {number} port @param {Entry['path']} path
 * @param {{ duration: number } | { amount: number }} until seconds, or requests
 * @returns {Promise<{ latencies: number[], elapsed: number }>} ms
 * @throws Error when any answer was no 200
 */
export const fire = (port, path, until) =>
  new Promise((resolve, reject) => {
    /** @type {number[]} */
    const latencies = [];
    const start = performance.now();
    let last = start;
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
        ...until,
      },
      (/** @type {Error | null} */ error, result) => {
        if (error !== null) reject(error);
        else if (result.non2xx > 0 || result.errors > 0) {
          reject(new Error(`${onePath(path)}: ${result.non2xx} no 200, ${result.errors} errors`));
        } else resolve({ latencies, elapsed: last - start });
      },
    );
    instance.on('response', (_client, _status, _bytes, ms) => {
      latencies.push(ms);
      last = performance.now();
    });
  });

/** @param {Entry} entry @param {number} seconds @returns {Promise<Round>} */
async function turnOf({ child, path, publishing }, seconds) {
  /** @type {number} */
  const serverBefore = await child.ask('cpu');
  const clientBefore = process.cpuUsage();
  if (publishing !== undefined) await child.ask('startPublishing', publishing);
  const { latencies, elapsed } = await fire(child.port, path, { duration: seconds });
  const client = process.cpuUsage(clientBefore);
  /** @type {number[]} */
  const publications = [];
  if (publishing !== undefined) {
    /** @type {number[]} */
    const taken = await child.ask('stopPublishing');
    publications.push(...taken);
  }
  /** @type {number} */
  const serverAfter = await child.ask('cpu');
  return {
    perSecond: (latencies.length / elapsed) * 1000,
    latencies,
    serverBusy: (serverAfter - serverBefore) / elapsed,
    clientBusy: (client.user + client.system) / 1000 / elapsed,
    publications,
  };
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

/** @param {number[]} numbers @returns {number} 0 of none; there may be more than a call takes arguments */
export const largest = (numbers) => numbers.reduce((most, each) => Math.max(most, each), 0);

/** @param {Float64Array} sorted @param {number} share */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** @param {Entry} entry @param {Round[]} rounds @param {number} bytes */
function summed({ peer, load, publishing }, rounds, bytes) {
  const latencies = Float64Array.from(rounds.flatMap((round) => round.latencies)).sort();
  const publications = rounds.flatMap((round) => round.publications);
  return {
    peer,
    load,
    perSecond: median(rounds.map((round) => round.perSecond)),
    requests: latencies.length,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: quantile(latencies, 1),
    bytes,
    serverBusy: median(rounds.map((round) => round.serverBusy)),
    clientBusy: median(rounds.map((round) => round.clientBusy)),
    ...(publishing !== undefined && {
      publications: publications.length,
      longestPublication: largest(publications),
    }),
  };
}

/**
 * Loads peers in turns, since a machine drifts: a, b, c, a, b, c …; medians of the rounds.
 * @param {Entry[]} entries
 * @param {{ seconds: number, rounds: number }} options
 */
export async function takeTurns(entries, { seconds, rounds }) {
  /** @type {Map<Entry, { bytes: number, rounds: Round[] }>} */
  const results = new Map();
  for (const entry of entries) {
    const { body } = await get(entry.child.port, onePath(entry.path));
    await fire(entry.child.port, entry.path, { duration: WARM_UP_SECONDS });
    results.set(entry, { bytes: Buffer.byteLength(body), rounds: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [entry, result] of results) {
      result.rounds.push(await turnOf(entry, seconds / rounds));
    }
  }
  return [...results].map(([entry, result]) => summed(entry, result.rounds, result.bytes));
}
