/** Runs Strapi's command line: `node scripts/strapi.mjs [--production] <command …>`. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { isMaintenance, requireNewsroom } from './maintenance.mjs';

const require = createRequire(import.meta.url);

const production = process.argv.indexOf('--production');
if (production !== -1) {
  process.argv.splice(production, 1);
  process.env['NODE_ENV'] = 'production';
}

// Forked by scripts/dev.mjs: ends with its parent, even when that is killed.
if (process.send) process.on('disconnect', () => process.exit());

if (isMaintenance(process.argv.slice(2))) {
  try {
    requireNewsroom();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

const manifest = require.resolve('@strapi/strapi/package.json');
require(path.join(path.dirname(manifest), 'bin', 'strapi.js'));
