/**
 * Compiles config, src and database to dist, which then holds nothing older than its sources:
 * Strapi loads every file it finds there, also one whose source was deleted.
 * The admin panel in dist/build stays.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

for (const entry of existsSync(dist) ? readdirSync(dist) : []) {
  if (entry !== 'build') rmSync(path.join(dist, entry), { recursive: true });
}
// With its memory of the last run the compiler would not write again what was just removed.
rmSync(path.join(root, '.tsbuildinfo'), { force: true });
rmSync(path.join(root, 'tsconfig.tsbuildinfo'), { force: true });

const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.json')], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
