/** Builds the client and the example reader on it where their sources have changed; `--force` builds them anyway. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { buildStamp } from './fingerprint.mjs';
import { isBuiltSource } from './plugins.mjs';

const root = path.resolve(import.meta.dirname, '..');
const flashNews = path.join(root, 'src', 'plugins', 'flash-news');
const client = path.join(flashNews, 'client');
const reader = path.join(root, 'examples', 'reader');
const { version } = createRequire(import.meta.url)('vite/package.json');

const stamp = buildStamp({
  name: 'reader',
  sources: [
    ...['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src'].map((each) =>
      path.join(client, each),
    ),
    path.join(flashNews, 'shared'),
    ...['index.html', 'package.json', 'vite.config.ts', 'public', 'src'].map((each) =>
      path.join(reader, each),
    ),
  ],
  outputs: [client, reader].map((each) => path.join(each, 'dist')),
  counts: isBuiltSource,
  settings: [`vite=${version}`],
});

if (!process.argv.includes('--force') && stamp.isFresh()) {
  console.log('example reader: up to date');
} else {
  const script = path.join(import.meta.dirname, 'build-client.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  await build({ root: reader, configFile: path.join(reader, 'vite.config.ts'), logLevel: 'warn' });
  stamp.remember();
  console.log('example reader: built');
}
