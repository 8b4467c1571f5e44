/** Starts the apps to measure, each with its own environment and none of the operator's variables. */
import path from 'node:path';
import { makeApp } from './app.mjs';
import { startChild } from './child.mjs';

/** @typedef {import('./app.mjs').Kind} Kind */
/** @typedef {import('./child.mjs').Child} Child */
/** @typedef {import('./databases.mjs').Database} Database */

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];

/** The index that a developer would create for Strapi's own page. */
const STOCK_INDEX = 'create index if not exists bench_newest on articles (locale, published_at)';

/** @param {string} folder */
const environment = (folder) => ({
  ...Object.fromEntries(SECRETS.map((name) => [name, `bench-only-4fK9-${name}`])),
  PATH: process.env.PATH ?? '',
  HOME: folder,
  TMPDIR: folder,
  NODE_ENV: 'production',
  ENV_PATH: path.join(folder, '.env'),
  HOST: '127.0.0.1',
  PUBLIC_RATE_LIMIT: '0',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

const SCRIPT = path.join(import.meta.dirname, 'newsroom.mjs');

/** @param {string} folder temporary, of the whole run */
export function createNewsrooms(folder) {
  /** @type {Partial<Record<Kind, string>>} */
  const apps = {};

  /** @param {Kind} kind */
  const appOf = (kind) => {
    const made = apps[kind];
    if (made !== undefined) return made;
    const app = path.join(folder, `app-${kind}`);
    makeApp(app, kind);
    return (apps[kind] = app);
  };

  /**
   * @param {Kind} kind @param {Record<string, string>} databaseEnv @param {string[]} [execArgv]
   * @returns {Promise<Child>}
   */
  const boot = (kind, databaseEnv, execArgv = []) =>
    startChild(SCRIPT, {
      cwd: appOf(kind),
      env: { ...environment(folder), ...databaseEnv },
      execArgv,
    });

  return {
    boot,

    /**
     * Opens a newsroom that is ready to be measured, without work in the background, and passes it the range of its drafts.
     * @param {Kind} kind @param {Database} database @param {string[]} [execArgv]
     */
    async open(kind, database, execArgv) {
      const newsroom = await boot(kind, database.env, execArgv);
      await newsroom.ask('drafts', { first: database.articles, count: database.drafts });
      if (kind === 'ours') await newsroom.ask('indexed');
      else await newsroom.ask('sql', STOCK_INDEX);
      // Ours as well: this boot has created the plugin's tables.
      await newsroom.ask('sql', 'analyze');
      return newsroom;
    },
  };
}

/** @typedef {ReturnType<typeof createNewsrooms>} Newsrooms */
