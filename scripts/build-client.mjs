/** Builds the client of flash-news as ES modules and types, with the file extensions that TypeScript leaves out. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const client = path.resolve(import.meta.dirname, '..', 'src', 'plugins', 'flash-news', 'client');
const [outDir = path.join(client, 'dist')] = process.argv.slice(2);

rmSync(outDir, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    require.resolve('typescript/bin/tsc'),
    ...['-p', path.join(client, 'tsconfig.build.json'), '--outDir', outDir],
  ],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(js|d\.ts)$/.test(file)) continue;
  const whole = path.join(outDir, file);
  const text = readFileSync(whole, 'utf8');
  writeFileSync(whole, text.replace(/(from |import\()(['"])(\.[^'"]+)\2/g, '$1$2$3.js$2'));
}
