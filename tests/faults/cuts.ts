import { setTimeout } from 'node:timers/promises';
import type { PostgresConnection } from '../helpers/environment';
import { connect } from '../helpers/postgres';
import { work, type Asked } from './actions';
import { createRandom, type Random } from './random';
import type { Desk } from './bulk';

const STAFF = 4;

const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** Cuts all connections to a database, `times` times; returns how many connections were cut. */
export const cutConnections = async (
  database: PostgresConnection,
  random: Random,
  times: number,
): Promise<number> => {
  const client = await connect(database);
  let cut = 0;
  for (let done = 0; done < times; done += 1) {
    await setTimeout(random.between(5, 250));
    cut += (await client.query(CUT)).rowCount ?? 0;
  }
  await client.end();
  return cut;
};

/** An answer to a reader, whether of the site or at the desk. */
export interface Read {
  path: string;
  status: number;
  retryAfter: string | null;
  message: string | null;
}

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: unknown;
}

/** Returns an answer in short; `message` is what an error says. */
export const toRead = (path: string, { status, headers, body }: Answer): Read => {
  const message = (body as { error?: { message?: string } }).error?.message ?? null;
  return { path, status, retryAfter: headers['retry-after'] ?? null, message };
};

/** Sends a GET. */
export const read = async (
  { newsroom }: Pick<Desk, 'newsroom'>,
  path: string,
  authorization?: string,
): Promise<Read> => {
  const request = newsroom.http().get(path);
  if (authorization !== undefined) request.set({ Authorization: authorization });
  return toRead(path, await request);
};

/** Reads that no cache answers, one after another until `stopped`. */
const readOn = async (
  desk: Desk,
  random: Random,
  { reads, stopped }: { reads: Read[]; stopped: () => boolean },
): Promise<void> => {
  while (!stopped()) {
    const one = random.pick<[string, string?]>([
      [`/api/latest-news?limit=${random.between(1, 100)}`],
      [`/api/articles?pagination[pageSize]=${random.between(1, 100)}`],
      [`/content-manager/collection-types/api::article.article`, desk.authorization],
      ['/flash-news/flashes', desk.authorization],
    ]);
    reads.push(await read(desk, ...one));
  }
};

/** Cuts all connections ten times while staff work and readers read. */
export const cutAtWork = async (
  desk: Desk,
  database: PostgresConnection,
  random: Random,
  round: number,
): Promise<{ asked: Asked[]; reads: Read[]; cut: number }> => {
  const asked: Asked[] = [];
  const reads: Read[] = [];
  let isDone = false;
  const stopped = () => isDone;
  const { stories } = desk.world;
  const staff = Array.from({ length: STAFF }, (_, index) => {
    const own = stories.filter((_story, position) => position % STAFF === index);
    const seed = createRandom(random.between(0, 2 ** 31));
    return work(desk, own, seed, { name: `c${round}s${index}`, asked, stopped });
  });
  const readers = [readOn(desk, createRandom(random.between(0, 2 ** 31)), { reads, stopped })];
  const cut = await cutConnections(database, random, 10);
  isDone = true;
  await Promise.all([...staff, ...readers]);
  return { asked, reads, cut };
};
