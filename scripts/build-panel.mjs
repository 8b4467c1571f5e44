/** Builds the panel into dist/build where its sources have changed; `--force` builds it anyway. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildStamp } from './fingerprint.mjs';
import { workspacePlugins } from './plugins.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Returns random secrets: the configuration requires some, but none of them reaches the panel. */
function throwawaySecrets() {
  /** @type {{ SECRET_NAMES: string[] }} */
  const { SECRET_NAMES } = createRequire(import.meta.url)('../dist/config/secrets/required.js');
  return Object.fromEntries(
    SECRET_NAMES.map((name) => [name, randomBytes(24).toString('base64url')]),
  );
}

/** Settings that end up in the panel's files. */
const settings = Object.entries(process.env)
  .filter(([name]) => name === 'PUBLIC_URL' || name.startsWith('STRAPI_ADMIN_'))
  .map(([name, value]) => `${name}=${value}`)
  .sort();

const stamp = buildStamp({
  name: 'panel',
  sources: [
    ...['package-lock.json', '.env', 'config', 'src/admin'].map((each) => path.join(root, each)),
    ...workspacePlugins().map(({ dir }) => path.join(dir, 'dist', 'admin')),
  ],
  outputs: [path.join(root, 'dist', 'build')],
  settings,
});

if (!process.argv.includes('--force') && stamp.isFresh()) {
  console.log('admin panel: up to date');
} else {
  const runner = path.join(import.meta.dirname, 'strapi.mjs');
  const { status } = spawnSync(process.execPath, [runner, '--production', 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...throwawaySecrets(), ...process.env },
  });
  if (status !== 0) process.exit(status ?? 1);
  stamp.remember();
}
