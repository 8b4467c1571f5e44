/** Builds the plugins whose sources have changed since their last build; `--force` builds all. */
import { spawnSync } from 'node:child_process';
import { buildStamp } from './fingerprint.mjs';
import { isBuiltSource, workspacePlugins } from './plugins.mjs';

/** @param {string} cwd a plugin's folder */
function runBuildScript(cwd) {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  return spawnSync(command, [...args, 'run', '--silent', 'build'], {
    cwd,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
}

const force = process.argv.includes('--force');

for (const plugin of workspacePlugins()) {
  const stamp = buildStamp({ ...plugin, counts: isBuiltSource });
  if (!force && stamp.isFresh()) {
    console.log(`${plugin.name}: up to date`);
    continue;
  }
  console.log(`${plugin.name}: building`);
  const { status, error } = runBuildScript(plugin.dir);
  if (status !== 0) {
    console.error(`${plugin.name}: the build failed${error ? ` (${error.message})` : ''}`);
    process.exit(status ?? 1);
  }
  stamp.remember();
}
