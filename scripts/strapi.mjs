/**
 * The Strapi command line with the environment this newsroom needs, on every platform:
 * `node scripts/strapi.mjs [--production] <strapi command …>`.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

// Times are stored without a zone; they mean UTC wherever the server stands.
process.env['TZ'] = 'UTC';

const production = process.argv.indexOf('--production');
if (production !== -1) {
  process.argv.splice(production, 1);
  process.env['NODE_ENV'] = 'production';
}

// Forked by scripts/dev.mjs: whatever ends the parent, even a kill, ends this process too.
if (process.send) process.on('disconnect', () => process.exit());

const manifest = require.resolve('@strapi/strapi/package.json');
require(path.join(path.dirname(manifest), 'bin', 'strapi.js'));
