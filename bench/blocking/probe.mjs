/** A worker thread that asks for a page in memory every few milliseconds, as a reader beside the heavy request. */
import http from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** Milliseconds between two requests. */
const PAUSE = 10;

/** @type {unknown} */
const data = workerData;
const { port } = /** @type {{ port: number }} */ (data);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0;

/** @returns {Promise<void>} resolved when the answer is there in whole */
const ask = () =>
  new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path: '/api/latest-news', agent }, (answer) => {
        answer.resume().on('end', resolve);
      })
      .on('error', reject);
  });

parentPort?.on('message', (what) => {
  if (what === 'stop') process.exit();
  // Asked between two messages: the wait that is over, and a new count.
  parentPort?.postMessage(longest);
  longest = 0;
});

for (;;) {
  const start = performance.now();
  await ask();
  longest = Math.max(longest, performance.now() - start);
  await setTimeout(PAUSE);
}
