#!/usr/bin/env node
/**
 * Imports a file of wire copy as an article. Checks the arguments and the file before it starts Strapi. Standard output
 * has the result only; Strapi's output goes to standard error.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './read-arguments.mjs';
import { readFile } from './read-copy.mjs';
import { waitForIdlePool } from './wait-for-idle-pool.mjs';
import { summarise } from './summarise.mjs';

const ACTOR = { id: null, name: 'Wire desk' };

/** @param {string[]} argv */
async function main(argv) {
  const args = readArguments(argv);
  const document = readFile(args.file, args.encoding, loadCopyReader());
  checkStatus(document.status, args);
  const appDir = process.cwd();
  const distDir = path.join(appDir, 'dist');
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error('The app is not built: run "npm run build" first.');
  }
  const lines = await withStrapi({ appDir, distDir }, (strapi) => run(strapi, document, args));
  print(lines);
}

/**
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {import('./read-copy.mjs').Document} document
 * @param {import('./read-arguments.mjs').ImportArguments} args
 * @returns {Promise<string[]>}
 */
async function run(strapi, { copy, language, headline, byline, creditLine }, args) {
  const importer = strapi.plugin('wire-desk').service('importer');
  const locale = await importer.localeOf({ given: args.locale, language, copy });
  const fields = { headline, byline, creditLine };
  if (args.dryRun) return [JSON.stringify(await importer.propose(copy, locale, fields), null, 2)];
  const { publish, flash, createCategory, asNew } = args;
  const options = { locale, publish, flash, createCategory, asNew, fields };
  const outcome = await importer.importCopy(copy, options, ACTOR);
  if (outcome.kind === 'take') throw new Error(takeText(outcome));
  if (outcome.kind === 'imported') return summarise(outcome, { ...args, locale });
  return [
    `This copy was already imported, as "${outcome.title}", document ${outcome.documentId}. Nothing was written.`,
  ];
}

/**
 * @param {string} status of the agency
 * @param {import('./read-arguments.mjs').ImportArguments} args
 * @throws {Error} if the agency has canceled the piece, or withholds it and it would be published
 */
function checkStatus(status, { file, publish }) {
  if (status === 'canceled')
    throw new Error(`${file} cancels a story: there is nothing to import.`);
  if (status === 'withheld' && publish) {
    throw new Error(`${file} is withheld by its agency: import it without --publish.`);
  }
}

/** @returns {import('./read-copy.mjs').CopyReader} the rules of the built plugin, which need no Strapi */
function loadCopyReader() {
  const built = new URL('../dist/server/index.js', import.meta.url);
  if (!existsSync(built)) throw new Error('The plugin is not built: run "npm run build" first.');
  return createRequire(import.meta.url)(fileURLToPath(built)).default.services.copy();
}

/** @param {{ title: string, documentId: string, similarity: number }} known */
function takeText({ title, documentId, similarity }) {
  const share = Math.floor(similarity * 100);
  return `This copy is a later take of "${title}", document ${documentId}: ${share} % of the text is the same. Nothing was written. Bring that article up to date, or give --as-new to import the copy as an article of its own.`;
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
