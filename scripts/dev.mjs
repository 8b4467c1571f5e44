/** Runs `strapi develop`, and rebuilds plugins before restarts: Strapi drops the tables of a half-built plugin. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { isBuiltSource, workspacePlugins } from './plugins.mjs';

/** Milliseconds without a change before building: editors save in bursts. */
const QUIET = 300;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
/** @type {NodeJS.Timeout | undefined} */
let pending;
let turn = Promise.resolve();

/** @param {string} script @param {string[]} args */
function launch(script, ...args) {
  running = fork(path.join(import.meta.dirname, script), args);
  return running;
}

async function stopRunning() {
  const child = running;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function buildAndDevelop() {
  await stopRunning();
  const [code] = await once(launch('build-plugins.mjs'), 'exit');
  if (code === 0) launch('strapi.mjs', 'develop', ...process.argv.slice(2));
  else if (code !== null) console.error('The build failed. Waiting for the plugin to change.');
}

/** Runs builds one at a time: two at once would empty each other's dist. */
function takeTurn() {
  turn = turn.then(buildAndDevelop);
}

/** @param {string} file */
function onSourceChange(file) {
  if (!isBuiltSource(file)) return;
  if (!pending) console.log(`Changed: ${file}`);
  clearTimeout(pending);
  void stopRunning();
  pending = setTimeout(() => {
    pending = undefined;
    takeTurn();
  }, QUIET);
}

for (const { dir, sources } of workspacePlugins()) {
  for (const source of sources.filter((each) => existsSync(each))) {
    watch(source, { recursive: true }, (_event, name) =>
      onSourceChange(path.relative(dir, path.join(source, name ?? ''))),
    );
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    void stopRunning().then(() => process.exit());
  });
}

takeTurn();
