#!/usr/bin/env node
/**
 * Recomputes all translations from what is in the database, and reports the differences by document; `--dry-run` changes
 * nothing. Standard output has the result only; Strapi's output goes to standard error.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = 'Usage: npm run rebuild:translations [-- --dry-run]';

/** @typedef {{ contentType: string, documentId: string, locale: string, what: string[] }} Difference */

/** @param {string[]} argv */
function readArguments(argv) {
  try {
    const { values } = parseArgs({ args: argv, options: { 'dry-run': { type: 'boolean' } } });
    return { isDryRun: values['dry-run'] ?? false };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${why}\n${USAGE}`, { cause: error });
  }
}

/** @param {Difference} difference */
const describe = ({ contentType, documentId, locale, what }) =>
  `  ${contentType} ${documentId}, ${locale}: ${what.join(', ')}`;

/** @param {string[]} argv */
async function main(argv) {
  const { isDryRun } = readArguments(argv);
  const appDir = process.cwd();
  const distDir = path.join(appDir, 'dist');
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error('The app is not built: run "npm run build" first.');
  }
  // `require`, because Strapi's ES modules don't load in Node 20; from the app, to get the app's own Strapi.
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  try {
    await strapi.load();
    let count = 0;
    /** @type {AsyncGenerator<Difference[]>} */
    const pages = strapi.plugin('translation-desk').service('rebuild').run({ isDryRun });
    for await (const page of pages) {
      count += page.length;
      if (page.length > 0) print(page.map(describe));
    }
    const done = isDryRun ? 'would be changed' : 'were changed';
    print([count === 0 ? 'All translations are right.' : `${count} translations ${done}.`]);
  } finally {
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
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`rebuild:translations: ${why}\n`);
  process.exitCode = 1;
});
