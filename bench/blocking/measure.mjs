/** Sends heavy requests to a newsroom, one at a time, and measures how long another reader has to wait meanwhile. */
import http from 'node:http';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** @typedef {import('./requests.mjs').Asked} Asked */

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} status of the heavy request; 0 if it was given up
 * @property {number} ms that the heavy request took
 * @property {number} gap ms, the longest wait of the reader beside it
 * @property {number} cpu ms of processor time that the newsroom spent meanwhile
 * @property {number} bytes of the answer
 * @property {string} refusal message of a refusal
 */

/** Milliseconds in which the probe asks at least once before and after a request. */
const MARGIN = 60;

/** @param {number} port */
const startProbe = async (port) => {
  const file = path.join(import.meta.dirname, 'probe.mjs');
  const worker = new Worker(file, { workerData: { port } });
  await setTimeout(500);
  return {
    /** @returns {Promise<number>} ms of the longest wait since the last call */
    async longest() {
      const reply = once(worker, 'message');
      worker.postMessage('longest');
      const values = /** @type {unknown[]} */ (await reply);
      return Number(values[0]);
    },
    stop: () => worker.terminate(),
  };
};

/**
 * @param {number} port @param {Asked} asked @param {number} patience ms
 * @returns {Promise<{ status: number, bytes: number, text: string }>}
 */
const ask = (port, { path, headers = {} }, patience) =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    /** @param {Error} error */
    const failed = (error) =>
      signal.aborted ? resolve({ status: 0, bytes: 0, text: '' }) : reject(error);
    http
      .get({ host: '127.0.0.1', port, path, headers, agent: false, signal }, (answer) => {
        let bytes = 0;
        let text = '';
        answer.on('data', (/** @type {Buffer} */ chunk) => {
          bytes += chunk.length;
          if (text.length < 2000) text += chunk.toString('utf8');
        });
        answer.on('error', failed);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes, text }));
      })
      .on('error', failed);
  });

/** @param {string} text of an answer */
const refusalIn = (text) => /"message":"((?:[^"\\]|\\.)*)/.exec(text)?.[1] ?? '';

/**
 * Measures requests, the worse of `rounds` each. One that takes longer than `patience` ms is given up, and the newsroom
 * opened again.
 * @param {() => Promise<import('../feed/child.mjs').Child>} open
 * @param {Asked[]} requests
 * @param {{ rounds: number, patience: number, each: (measured: Measured) => void }} options
 * @returns {Promise<Measured[]>}
 */
export async function measure(open, requests, { rounds, patience, each }) {
  let child = await open();
  let probe = await startProbe(child.port);
  /** @type {Measured[]} */
  const all = [];
  for (const asked of requests) {
    /** @type {Measured | undefined} */
    let worst;
    for (let round = 0; round < rounds; round += 1) {
      await setTimeout(MARGIN);
      await probe.longest();
      const spent = Number(await child.ask('cpu'));
      const start = performance.now();
      const { status, bytes, text } = await ask(child.port, asked, patience);
      const ms = performance.now() - start;
      if (status === 0) {
        worst = { name: asked.name, status, ms, gap: ms, cpu: ms, bytes, refusal: '' };
        await probe.stop();
        await child.stop();
        child = await open();
        probe = await startProbe(child.port);
        break;
      }
      const cpu = Number(await child.ask('cpu')) - spent;
      await setTimeout(MARGIN);
      const gap = await probe.longest();
      const refusal = status < 400 ? '' : refusalIn(text);
      if (worst === undefined || gap > worst.gap)
        worst = { name: asked.name, status, ms, gap, cpu, bytes, refusal };
    }
    if (worst === undefined) continue;
    all.push(worst);
    each(worst);
  }
  await probe.stop();
  await child.stop();
  return all;
}
