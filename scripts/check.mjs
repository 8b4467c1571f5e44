/** Runs type checks, lint and the format check, one a processor. Prints one line a check, and the findings. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { kitDir, workspacePlugins } from './plugins.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** @param {string} name a package with a command of the same name, or `package/command` */
function commandOf(name) {
  const [packageName = name, command = name] = name.split('/');
  const manifest = require.resolve(`${packageName}/package.json`);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : String(bin[command]));
}

/** Folders of the plugins and of their kit, absolute. */
const folders = [kitDir, ...workspacePlugins().map(({ dir }) => dir)];

const projects = [
  ...['.', 'src/admin', 'scripts', 'tests', 'examples/reader'].map((dir) => path.join(root, dir)),
  ...folders.flatMap((dir) =>
    ['server', 'admin', 'client', 'eval'].map((part) => path.join(dir, part)),
  ),
]
  .map((dir) => path.join(dir, 'tsconfig.json'))
  .filter((file) => existsSync(file))
  .map((file) => path.relative(root, file));

const plugins = folders.map((dir) => path.relative(root, dir));
const lint = [commandOf('eslint'), '--max-warnings=0'];

const checks = [
  // In parts: the types of all of them do not fit into the memory of one process.
  {
    name: 'lint',
    args: [...lint, '.', ...plugins.flatMap((plugin) => ['--ignore-pattern', `${plugin}/`])],
  },
  ...plugins.map((plugin) => ({ name: `lint ${plugin}`, args: [...lint, plugin] })),
  ...projects.map((file) => ({
    name: `types ${file}`,
    args: [commandOf('typescript/tsc'), '-p', file, '--noEmit'],
  })),
  {
    name: 'image',
    args: [commandOf('dockerfile-utils'), 'lint', path.join(root, 'deploy/docker/Dockerfile')],
  },
  {
    name: 'containers',
    args: [commandOf('dclint'), '--max-warnings=0', 'deploy/docker/compose.yaml'],
  },
  { name: 'format', args: [commandOf('prettier'), '--check', '--log-level=warn', '.'] },
];

/**
 * @param {typeof checks[number]} check
 * @returns {Promise<boolean>} whether it passed
 */
async function run({ name, args }) {
  const child = spawn(process.execPath, args, { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output += String(chunk)));
  }
  const passed = await new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}${output && `\n${output}`}`);
  return passed;
}

const queue = [...checks];
let failed = 0;

async function worker() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    if (!(await run(check))) failed += 1;
  }
}

await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${checks.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
