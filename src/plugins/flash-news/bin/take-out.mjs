#!/usr/bin/env node
/**
 * Prepares an app for life without the plugin: lists what its readers could see then, closes it, and at the end drops the
 * plugin's tables. Standard output has the result only; Strapi's output goes to standard error.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = 'Usage: npm run take-out:flash-news [-- --close | --drop]';
const TABLES = 'flash_news_';
const KEPT = /** @type {const} */ ({ type: 'core', key: 'persisted_tables' });

/**
 * @typedef {import('@strapi/strapi').Core.Strapi} Strapi
 * @typedef {{ contentType: string, documentId: string, locale: string, title: string | null, releasedAt: number }} Version
 * @typedef {{ kind: 'role' | 'token', name: string }} Reader
 * @typedef {{ versions: Version[], readers: Reader[] }} Exposure
 */

/** The release of a killed story: the last day with a year of four digits. */
const NEVER = Date.UTC(9999, 11, 31);

/** @param {string[]} argv */
function readArguments(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { close: { type: 'boolean' }, drop: { type: 'boolean' } },
    });
    if (values.close && values.drop) throw new Error('Give --close or --drop.');
    return values;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${why}\n${USAGE}`, { cause: error });
  }
}

/** @param {Version} version */
const describe = ({ contentType, documentId, locale, title, releasedAt }) => {
  const until = releasedAt === NEVER ? 'taken down' : `until ${new Date(releasedAt).toISOString()}`;
  return `  ${title ?? documentId} (${contentType} ${documentId}, ${locale}), ${until}`;
};

/** @param {Reader[]} readers @param {Reader['kind']} kind */
const names = (readers, kind) =>
  readers
    .filter((one) => one.kind === kind)
    .map(({ name }) => name)
    .join(', ') || 'none';

/** @param {Exposure} exposure */
const report = ({ versions, readers }) => [
  `Published, and hidden from readers by this plugin: ${versions.length}`,
  ...versions.map(describe),
  `Roles that could read drafts without it: ${names(readers, 'role')}`,
  `API tokens that could read drafts without it: ${names(readers, 'token')}`,
];

/** @param {Strapi} strapi */
async function list(strapi) {
  const lines = report(await removalOf(strapi).list());
  return [
    ...lines,
    'Nothing was changed. "--close" unpublishes the versions and closes the roles.',
  ];
}

/** @param {Strapi} strapi */
async function close(strapi) {
  const lines = report(await removalOf(strapi).close());
  return [
    ...lines,
    'The versions are unpublished, and these roles can no longer read the types.',
    'Delete the tokens whose owners must not read drafts. Then take the plugin out of the configuration.',
  ];
}

/** @param {Strapi} strapi */
async function drop(strapi) {
  if (strapi.plugins['flash-news']) {
    throw new Error('The plugin is still in the configuration. Take it out, then drop its tables.');
  }
  const all = await strapi.db.dialect.schemaInspector.getTables();
  // In this order SQLite's virtual tables are dropped before their parts, which go with them.
  const tables = all.filter((name) => name.startsWith(TABLES)).sort();
  for (const table of tables) await strapi.db.connection.schema.dropTableIfExists(table);
  const kept = /** @type {(string | { name: string })[] | null} */ (await strapi.store.get(KEPT));
  const others = (kept ?? []).filter(
    (one) => !(typeof one === 'string' ? one : one.name).startsWith(TABLES),
  );
  await strapi.store.set({ ...KEPT, value: others });
  return [`Dropped ${tables.length} tables: ${tables.join(', ') || 'none'}`];
}

/** @param {Strapi} strapi @returns {{ list(): Promise<Exposure>, close(): Promise<Exposure> }} */
function removalOf(strapi) {
  if (!strapi.plugins['flash-news']) {
    throw new Error('The plugin is not in the configuration, so it can’t tell what it hid.');
  }
  return strapi.plugin('flash-news').service('removal');
}

/**
 * Returns what the database is called. Strapi would create a file that isn't there, in which nothing is hidden.
 * @param {Strapi} strapi
 */
function databaseOf(strapi) {
  const { connection } =
    /** @type {{ connection: { filename?: string, database?: string, connectionString?: string } }} */ (
      strapi.config.get('database.connection')
    );
  const { filename, database = connection.connectionString } = connection;
  if (filename !== undefined && !existsSync(filename)) {
    throw new Error(`There is no database ${filename}.`);
  }
  return filename ?? String(database).replace(/^.*[@/]/, '');
}

/**
 * @param {(strapi: Strapi) => Promise<string[]>} work
 */
async function withStrapi(work) {
  const appDir = process.cwd();
  const distDir = path.join(appDir, 'dist');
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error('The app is not built: run "npm run build" first.');
  }
  // `require`, because Strapi's ES modules don't load in Node 20; from the app, to get the app's own Strapi.
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  const name = databaseOf(strapi);
  try {
    return [`Database: ${name}`, ...(await work(await strapi.load()))];
  } finally {
    await strapi.destroy();
  }
}

const write = process.stdout.write.bind(process.stdout);
// Strapi's logger and some of its packages write to standard output.
process.stdout.write = process.stderr.write.bind(process.stderr);

try {
  const { close: closes, drop: drops } = readArguments(process.argv.slice(2));
  const lines = await withStrapi(closes ? close : drops ? drop : list);
  write(`${lines.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`take-out: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
