/** A bare connection that listens to the announcements of a newsroom, and what a bare NOTIFY takes. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';

export const now = () => performance.timeOrigin + performance.now();

/** @param {Record<string, string>} env of a database of the bench */
const settings = (env) => ({
  host: env['DATABASE_HOST'],
  port: Number(env['DATABASE_PORT']),
  database: env['DATABASE_NAME'],
  user: env['DATABASE_USERNAME'],
  password: env['DATABASE_PASSWORD'],
});

/** @param {Record<string, string>} env @returns {Promise<pg.Client>} */
export async function connect(env) {
  const client = new pg.Client(settings(env));
  await client.connect();
  return client;
}

/** Listens to a newsroom; `last` is when it has heard of the last change, in epoch ms. @param {Record<string, string>} env */
export async function listen(env) {
  const client = await connect(env);
  const heard = { last: 0, client };
  client.on('notification', ({ payload = '' }) => {
    if (!payload.startsWith('test')) heard.last = now();
  });
  const schema = createHash('sha256').update('public').digest('hex').slice(0, 16);
  await client.query(`listen flash_news_${schema}`);
  return heard;
}

/** Returns what NOTIFYs from one connection to another took, in ms. @param {Record<string, string>} env @param {number} rounds */
export async function roundTrips(env, rounds) {
  const [from, to] = [await connect(env), await connect(env)];
  await to.query('listen bench');
  /** @type {number[]} */
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    const heard = once(to, 'notification');
    const start = now();
    await Promise.all([from.query('notify bench'), heard]);
    taken.push(now() - start);
  }
  await from.end();
  await to.end();
  return taken;
}

/** @param {number[]} values @param {number} share from 0 to 1 */
export const quantile = (values, share) => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
};
