#!/usr/bin/env node
/**
 * Imports a file of wire copy as an article. Checks the arguments and the file before it starts Strapi. Standard output
 * has the result only; Strapi's output goes to standard error.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readArguments } from './read-arguments.mjs';
import { readCopy } from './read-copy.mjs';
import { waitForIdlePool } from './wait-for-idle-pool.mjs';
import { summarise } from './summarise.mjs';

const ACTOR = { id: null, name: 'Wire desk' };

/** @param {string[]} argv */
async function main(argv) {
  const args = readArguments(argv);
  const copy = readCopy(args.file);
  const appDir = process.cwd();
  const distDir = path.join(appDir, 'dist');
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error('The app is not built: run "npm run build" first.');
  }
  const lines = await withStrapi({ appDir, distDir }, (strapi) => run(strapi, copy, args));
  print(lines);
}

/**
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string} copy
 * @param {import('./read-arguments.mjs').ImportArguments} args
 * @returns {Promise<string[]>}
 */
async function run(strapi, copy, args) {
  const importer = strapi.plugin('wire-desk').service('importer');
  const locale = await importer.localeOrDefault(args.locale);
  if (args.dryRun) return [JSON.stringify(await importer.propose(copy, locale), null, 2)];
  const { publish, flash, createCategory } = args;
  const options = { locale, publish, flash, createCategory };
  const outcome = await importer.importCopy(copy, options, ACTOR);
  if (outcome.kind === 'imported') return summarise(outcome, { ...args, locale });
  return [
    `This copy was already imported, as "${outcome.title}", document ${outcome.documentId}. Nothing was written.`,
  ];
}

/**
 * @template Result
 * @param {{ appDir: string, distDir: string }} dirs
 * @param {(strapi: import('@strapi/strapi').Core.Strapi) => Promise<Result>} work
 */
async function withStrapi(dirs, work) {
  // `require`, because Strapi's ES modules don't load in Node 20; from the app, to get the app's own Strapi.
  const { createStrapi } = createRequire(path.join(dirs.appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({ ...dirs, serveAdminPanel: false });
  strapi.log.level = 'error';
  try {
    return await work(await strapi.load());
  } finally {
    if (strapi.db) await waitForIdlePool(strapi.db.connection.client.pool);
    await strapi.destroy();
  }
}

const write = process.stdout.write.bind(process.stdout);

/** @param {string[]} lines */
function print(lines) {
  write(`${lines.join('\n')}\n`);
}

// Strapi's logger and some of its packages write to standard output.
process.stdout.write = process.stderr.write.bind(process.stderr);

main(process.argv.slice(2)).catch((/** @type {unknown} */ error) => {
  process.stderr.write(`import:wire: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
