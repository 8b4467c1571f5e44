/** Runs Strapi's command line: `node scripts/strapi.mjs [--production] <command …>`. */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

const production = process.argv.indexOf('--production');
if (production !== -1) {
  process.argv.splice(production, 1);
  process.env['NODE_ENV'] = 'production';
}

// Forked by scripts/dev.mjs: ends with its parent, even when that is killed.
if (process.send) process.on('disconnect', () => process.exit());

const manifest = require.resolve('@strapi/strapi/package.json');
require(path.join(path.dirname(manifest), 'bin', 'strapi.js'));
