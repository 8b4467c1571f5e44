/** Filled databases, created once a run, and copies of them to measure, since a measurement writes too. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/**
 * @typedef {object} Database
 * @property {string} name as the tables call it
 * @property {number} articles
 * @property {number} drafts
 * @property {Record<string, string>} env by which a newsroom opens it
 * @property {(name: string) => Promise<Database>} copy of the same content, apart
 * @property {() => Promise<void>} remove
 */

/** @typedef {{ name: string, open: (name: string) => Promise<Store> }} Maker */

/**
 * @typedef {object} Store one database, wherever it is
 * @property {Record<string, string>} env
 * @property {(name: string) => Promise<Store>} copy
 * @property {() => Promise<void>} remove
 */

/** @param {string} folder @returns {Maker} */
export const sqlite = (folder) => ({
  name: 'SQLite',
  open: (name) => Promise.resolve(sqliteStore(path.join(folder, `${name}.db`))),
});

/** @param {string} file @returns {Store} */
const sqliteStore = (file) => ({
  env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
  copy: (name) => {
    mkdirSync(path.dirname(file), { recursive: true });
    // Its last reader merges the write-ahead log into the file; a log that remains means that it is open.
    if (existsSync(`${file}-wal`)) throw new Error(`${file} is still open`);
    const to = path.join(path.dirname(file), `${name}.db`);
    copyFileSync(file, to);
    return Promise.resolve(sqliteStore(to));
  },
  remove: () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    return Promise.resolve();
  },
});

/**
 * @typedef {{ host: string, port: number, user: string, password: string }} Server
 * @param {Server} server
 * @returns {Maker}
 */
export const postgres = (server) => ({
  name: 'PostgreSQL',
  async open(name) {
    await run(server, `create database ${quoted(name)}`);
    return postgresStore(server, name);
  },
});

/** @param {string} name */
const quoted = (name) => `"${name}"`;

/** @param {Server} server @param {string} statement */
async function run(server, statement) {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** @param {Server} server @param {string} database @returns {Store} */
const postgresStore = (server, database) => ({
  env: {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: server.host,
    DATABASE_PORT: String(server.port),
    DATABASE_NAME: database,
    DATABASE_USERNAME: server.user,
    DATABASE_PASSWORD: server.password,
  },
  async copy(name) {
    await run(server, `create database ${quoted(name)} template ${quoted(database)}`);
    return postgresStore(server, name);
  },
  remove: () => run(server, `drop database if exists ${quoted(database)} with (force)`),
});

/**
 * Creates a newsroom's database with this many articles.
 * @param {Maker} maker
 * @param {import('./fill.mjs').Filling} filling
 * @param {(env: Record<string, string>) => Promise<import('./child.mjs').Child>} boot
 * @param {{ indexed?: boolean }} [state] whether the plugin has computed all that it does of the articles
 * @returns {Promise<Database>}
 */
export async function filled(maker, filling, boot, { indexed = true } = {}) {
  const store = await maker.open(`filled-${filling.articles}`);
  // The first boot creates the tables; the next one processes the rows.
  const newsroom = await boot(store.env);
  await newsroom.ask('fill', filling);
  await newsroom.stop();
  if (indexed) {
    const indexing = await boot(store.env);
    await indexing.ask('indexed');
    await indexing.stop();
  }
  /** @param {Store} store @returns {Database} */
  const database = (store) => ({
    name: maker.name,
    ...filling,
    env: store.env,
    copy: async (name) => database(await store.copy(`${name}-${filling.articles}`)),
    remove: () => store.remove(),
  });
  return database(store);
}
