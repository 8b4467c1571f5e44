#!/usr/bin/env node
/**
 * Wire copy in, article out. Arguments and file are checked before anything is started; standard output
 * holds the result alone, everything that Strapi has to say goes to standard error.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readArguments } from './arguments.mjs';
import { readCopy } from './copy-file.mjs';
import { untilQuiet } from './quiet.mjs';
import { summarise } from './summary.mjs';

const ACTOR = { id: null, name: 'Wire desk' };

/** @param {string[]} argv */
async function main(argv) {
  const order = readArguments(argv);
  const copy = readCopy(order.file);
  const appDir = process.cwd();
  const distDir = path.join(appDir, 'dist');
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error('The app is not built: run "npm run build" first.');
  }
  const lines = await withStrapi({ appDir, distDir }, (strapi) => run(strapi, copy, order));
  print(lines);
}

/**
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {string} copy
 * @param {import('./arguments.mjs').Order} order
 * @returns {Promise<string[]>}
 */
async function run(strapi, copy, order) {
  const importer = strapi.plugin('wire-desk').service('importer');
  const locale = await importer.localeOrDefault(order.locale);
  if (order.dryRun) return [JSON.stringify(await importer.propose(copy, locale), null, 2)];
  const { publish, flash, createCategory } = order;
  const options = { locale, publish, flash, createCategory };
  const outcome = await importer.importCopy(copy, options, ACTOR);
  if (outcome.kind === 'imported') return summarise(outcome, { ...order, locale });
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
  // Strapi's ES modules don't load in Node 20, and the app's own Strapi is the one that is meant.
  const { createStrapi } = createRequire(path.join(dirs.appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({ ...dirs, serveAdminPanel: false });
  strapi.log.level = 'error';
  try {
    return await work(await strapi.load());
  } finally {
    if (strapi.db) await untilQuiet(strapi.db.connection.client.pool);
    await strapi.destroy();
  }
}

const write = process.stdout.write.bind(process.stdout);

/** @param {string[]} lines */
function print(lines) {
  write(`${lines.join('\n')}\n`);
}

// Strapi's logger and some of its packages write to standard output, where only the result belongs.
process.stdout.write = process.stderr.write.bind(process.stderr);

main(process.argv.slice(2)).catch((/** @type {unknown} */ error) => {
  process.stderr.write(`import:wire: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
