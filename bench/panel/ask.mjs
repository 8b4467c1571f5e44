import http from 'node:http';
import { median } from '../feed/load.mjs';
import { requestsOf } from './requests.mjs';

/** @typedef {import('../feed/child.mjs').Child} Child */

/**
 * @typedef {object} Newsroom one of the two that are compared
 * @property {Child} child
 * @property {number} articles
 * @property {number} drafts
 */

/**
 * @typedef {object} Compared
 * @property {string} database
 * @property {string} name of the request
 * @property {number} small ms, the median of the rounds
 * @property {number} large ms
 * @property {number} ratio
 */

// One connection a request: the small newsroom would close an idle one while the large one still answers.
const agent = new http.Agent();

/**
 * @param {Child} child @param {string} authorization @param {string} path
 * @returns {Promise<{ ms: number, body: string }>} ms until the answer was there in whole
 * @throws Error when it is no 200
 */
export const ask = ({ port }, authorization, path) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const headers = { authorization };
    http
      .get({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (/** @type {string} */ chunk) => (body += chunk));
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve({ ms: performance.now() - start, body })
            : reject(new Error(`GET ${path}: ${answer.statusCode} ${body.slice(0, 500)}`)),
        );
      })
      .on('error', reject);
  });

/**
 * Sends each request in turns to the small and the large newsroom, one at a time; the first of each is not counted.
 * @param {string} database @param {[small: Newsroom, large: Newsroom]} newsrooms
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<Compared[]>}
 */
export async function compare(database, newsrooms, { rounds, only }) {
  const asked = newsrooms.map(({ articles, drafts }) => requestsOf(articles, drafts));
  const [names = []] = asked;
  /** @type {Compared[]} */
  const compared = [];
  for (const [place, { name }] of names.entries()) {
    if (!name.includes(only)) continue;
    // For this request only: a token expires after half an hour.
    const tokens = await Promise.all(newsrooms.map(({ child }) => child.ask('signIn')));
    /** @type {number[][]} */
    const taken = newsrooms.map(() => []);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [which, { child }] of newsrooms.entries()) {
        const path = asked[which]?.[place]?.path ?? '';
        const { ms } = await ask(child, String(tokens[which]), path);
        if (round > 0) taken[which]?.push(ms);
      }
    }
    const [small = NaN, large = NaN] = taken.map((each) => median(each));
    compared.push({ database, name, small, large, ratio: large / small });
  }
  return compared;
}
