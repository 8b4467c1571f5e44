/** Compiles config, src, database to dist where they changed (`--force`: anyway). Deletes old output, not the panel. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildStamp } from './fingerprint.mjs';
import { isBuiltSource } from './plugins.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** @param {string} dir @param {string[]} without */
const contentsOf = (dir, ...without) =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((entry) => !without.includes(entry))
        .map((entry) => path.join(dir, entry))
    : [];

const stamp = buildStamp({
  name: 'server',
  sources: [
    ...['tsconfig.json', 'config', 'database'].map((each) => path.join(root, each)),
    ...contentsOf(path.join(root, 'src'), 'plugins', 'admin'),
  ],
  outputs: ['config', 'src'].map((each) => path.join(dist, each)),
  counts: isBuiltSource,
});

if (!process.argv.includes('--force') && stamp.isFresh()) {
  console.log('server: up to date');
} else {
  for (const entry of contentsOf(dist, 'build')) rmSync(entry, { recursive: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  stamp.remember();
}
