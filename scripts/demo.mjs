/** `npm run demo` after the build: starts the demo newsroom on its own database, with passwords for this run, and a reader. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { config as loadEnvironment } from 'dotenv';
import { DEMO_DATABASE, demoEnvironment, readerAddress } from './demo/environment.mjs';
import { drawPassword } from './demo/passwords.mjs';
import { portFault } from './demo/port.mjs';
import { readerOf } from './demo/reader.mjs';
import { welcome } from './demo/welcome.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const seeds = path.join(dist, 'database', 'seeds');

/** @param {string} line @returns {never} */
function exitWithError(line) {
  console.error(line);
  process.exit(1);
}

/** Returns Strapi with its configuration loaded and only errors logged. */
function prepare() {
  /** @type {typeof import('@strapi/strapi')} */
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: dist });
  strapi.log.level = 'error';
  strapi.config.set('server.logger.startup.enabled', false);
  return strapi;
}

/**
 * Loads the demo newsroom, or refreshes that of an earlier run.
 * @param {ReturnType<typeof prepare>} strapi
 */
async function loadOrRefresh(strapi) {
  /** @type {typeof import('../database/seeds/load-demo.js')} */
  const { loadDemoNewsroom } = require(path.join(seeds, 'load-demo.js'));
  /** @type {typeof import('../database/seeds/reopen-demo.js')} */
  const { keepFlashRunning, renewPasswords } = require(path.join(seeds, 'reopen-demo.js'));
  /** @type {typeof import('../database/seeds/data/newsroom.js')} */
  const { readNewsroom } = require(path.join(seeds, 'data', 'newsroom.js'));

  /** @type {Map<string, string>} */
  const passwords = new Map();
  /** @param {string} email */
  const passwordFor = (email) => {
    const password = drawPassword();
    passwords.set(email, password);
    return password;
  };

  const { loaded } = await loadDemoNewsroom(strapi, { now: new Date(), passwordFor });
  if (!loaded) await renewPasswords(strapi, passwordFor);
  return {
    isNew: loaded,
    flashIsOn: await keepFlashRunning(strapi),
    accounts: readNewsroom().staff.flatMap(({ role, email }) => {
      const password = passwords.get(email);
      return password === undefined ? [] : [{ role, email, password }];
    }),
  };
}

if (!existsSync(seeds)) exitWithError('Nothing is built yet: npm run demo builds first.');
process.chdir(root);
// Its PORT counts for the reader's, too.
loadEnvironment({ path: process.env['ENV_PATH'], quiet: true });
Object.assign(process.env, demoEnvironment(process.env));
const reader = readerAddress(process.env);

const strapi = prepare();
/** @type {{ host: string, port: number }} */
const { host, port } = strapi.config.get('server');
const fault = (await portFault(port, host)) ?? (await portFault(reader.port, host, 'READER_PORT'));
if (fault !== null) exitWithError(fault);

console.log('Opening the demo newsroom …');
await strapi.load();
const newsroom = await loadOrRefresh(strapi);
await strapi.listen();
/** @type {string} */
const site = strapi.config.get('server.absoluteUrl');
createServer(
  readerOf({ folder: path.join(root, 'examples', 'reader', 'dist'), newsroom: site }),
).listen(reader.port, host);
console.log(
  welcome({
    ...newsroom,
    site,
    reader: reader.url,
    panel: strapi.config.get('admin.absoluteUrl'),
    database: DEMO_DATABASE,
  }),
);
