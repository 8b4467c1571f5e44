/** What a command needs that opens the newsroom's database beside the service, or in its place. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { config as loadEnvironment } from 'dotenv';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');

const HOW =
  'Run the command with the environment of the service, such as by deploy/systemd/newsroom-run; docs/operations.md has more.';

/** Commands of Strapi that open the database of a newsroom which there is. Those that start or build one aren't. */
const STRAPI_COMMANDS = /^(admin:|configuration:|config:|console$|export$|import$|transfer$)/;

/** @param {string[]} argv the arguments of Strapi's command line */
export const isMaintenance = ([command = '', ...options]) =>
  STRAPI_COMMANDS.test(command) && !options.some((option) => ['-h', '--help'].includes(option));

/**
 * Returns the parts of the built newsroom that say what it needs.
 * @throws {Error} where it is not built
 */
function builtConfig() {
  const folder = path.join(root, 'dist', 'config');
  if (!existsSync(folder)) throw new Error('The app is not built: run "npm run build" first.');
  /** @type {typeof import('../config/secrets/required.js')} */
  const { SECRET_NAMES } = require(path.join(folder, 'secrets', 'required.js'));
  /** @type {typeof import('../config/databases/client.js')} */
  const { readClient } = require(path.join(folder, 'databases', 'client.js'));
  return { SECRET_NAMES, readClient };
}

/**
 * Returns the SQLite file of the newsroom; null on PostgreSQL. Reads `.env` (`ENV_PATH`) where there is one.
 * @throws {Error} where the file is missing: Strapi would make an empty one
 */
export function requireDatabase() {
  loadEnvironment({ path: process.env['ENV_PATH'], quiet: true });
  const { readClient } = builtConfig();
  if (readClient(process.env['DATABASE_CLIENT']) === 'postgres') return null;
  const given = process.env['DATABASE_FILENAME']?.trim() || path.join('.tmp', 'data.db');
  const file = path.resolve(given);
  if (!existsSync(file)) throw new Error(`There is no database ${file}. ${HOW}`);
  return file;
}

/**
 * Returns when the newsroom's secrets and its database are there, so that nothing is made in their place.
 * @throws {Error} naming what is missing
 */
export function requireNewsroom() {
  requireDatabase();
  const missing = builtConfig().SECRET_NAMES.filter((name) => !process.env[name]?.trim());
  if (missing.length === 0) return;
  const file = path.resolve(process.env['ENV_PATH'] || '.env');
  const where = existsSync(file)
    ? `${file} lacks`
    : `There is no ${file}, and the environment lacks`;
  throw new Error(`${where} ${missing.join(', ')}. ${HOW}`);
}
