import path from 'node:path';
import { startChild } from '../child.mjs';
import { asFastAsCanBe, get, takeTurns } from '../load.mjs';
import { FEED, REST_PAGE } from '../questions.mjs';

const PUBLISHING = [1, 5];
const COMPARABLE = ['content-type', 'cache-control', 'etag'];

/** @typedef {import('../child.mjs').Child} Child */

/**
 * Starts bare servers that send our bytes.
 * @param {Child} ours
 * @returns {Promise<Record<string, Child>>}
 */
async function bareServers(ours) {
  const { headers, body } = await get(ours.port, FEED);
  const comparable = Object.entries(headers).filter(([name]) => COMPARABLE.includes(name));
  /** @type {Record<string, Child>} */
  const servers = {};
  for (const [peer, script] of [
    ['bare Koa', 'koa.mjs'],
    ['bare node:http', 'node-http.mjs'],
  ]) {
    const server = await startChild(path.join(import.meta.dirname, '..', 'peers', script ?? ''), {
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
    });
    servers[peer ?? ''] = server;
    await server.ask('bytes', { headers: Object.fromEntries(comparable), body });
  }
  return servers;
}

/**
 * Measures requests for one page, without and during publications.
 * @param {{ ours: Child, cached: Child }} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export async function measureHit({ ours, cached }, options) {
  const servers = await bareServers(ours);
  const newsrooms = [
    { peer: 'ours', child: ours, path: FEED },
    { peer: 'strapi-cache', child: cached, path: REST_PAGE },
  ];
  const quiet = [
    ...newsrooms,
    ...Object.entries(servers).map(([peer, child]) => ({ peer, child, path: FEED })),
  ].map((each) => ({ ...each, load: 'quiet' }));
  const busy = newsrooms.flatMap((each) =>
    PUBLISHING.map((publishing) => ({ ...each, publishing, load: `${publishing}/s published` })),
  );
  try {
    return await takeTurns([...quiet, ...busy], options, asFastAsCanBe);
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}
