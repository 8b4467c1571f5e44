/** A process of the demo in production on DEMO_FOLDER, with its real clock. Sends its URL; ends with its parent. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const dist = path.join(root, 'dist');
const { DEMO_FOLDER: folder = '', DEMO_PASSWORD: password = '' } = process.env;

/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = require('@strapi/strapi');
/** @type {typeof import('../../../database/seeds/load-demo.js')} */
const { loadDemoNewsroom } = require(path.join(dist, 'database', 'seeds', 'load-demo.js'));

process.chdir(root);
const strapi = createStrapi({ appDir: root, distDir: dist });
strapi.log.level = process.env['TEST_LOG'] ?? 'error';
strapi.config.set('server.logger.startup.enabled', false);
// Uploads stay out of the project's public folder.
const publicFolder = path.join(folder, 'public');
mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
strapi.config.set('dirs.static.public', publicFolder);

await strapi.load();
await loadDemoNewsroom(strapi, { now: new Date(), passwordFor: () => password });
await strapi.listen();

const address = strapi.server.httpServer.address();
process.send?.(typeof address === 'object' && address ? address.port : 0);
process.on('disconnect', () => void strapi.destroy().finally(() => process.exit()));
