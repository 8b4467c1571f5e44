/** Builds the plugins whose sources have changed since their last build, side by side; `--force` builds all. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildStamp } from './fingerprint.mjs';
import { isBuiltSource, workspacePlugins } from './plugins.mjs';

/**
 * @param {string} cwd a plugin's folder
 * @returns {Promise<number | null>} exit code; null where a signal ended it
 */
async function runBuildScript(cwd) {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...args, 'run', '--silent', 'build'], {
    cwd,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  const [code] = await once(child, 'close');
  return code;
}

const force = process.argv.includes('--force');

/** @param {ReturnType<typeof workspacePlugins>[number]} plugin */
async function build(plugin) {
  const stamp = buildStamp({ ...plugin, counts: isBuiltSource });
  if (!force && stamp.isFresh()) {
    console.log(`${plugin.name}: up to date`);
    return;
  }
  console.log(`${plugin.name}: building`);
  const code = await runBuildScript(plugin.dir);
  if (code !== 0) throw new Error(`${plugin.name}: the build failed`);
  stamp.remember();
}

for (const outcome of await Promise.allSettled(workspacePlugins().map(build))) {
  if (outcome.status === 'fulfilled') continue;
  console.error(outcome.reason.message);
  process.exitCode = 1;
}
