import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** @typedef {'ours' | 'stock' | 'cached'} Kind */

const root = path.resolve(import.meta.dirname, '..', '..');
const pluginsFolder = path.join(root, 'src', 'plugins');

/**
 * Plugin settings by app. Stock has no flash-news and so no reading rule; cached is stock with strapi-cache and its
 * defaults, which caches answers in memory.
 * @type {Record<Kind, Record<string, { enabled: boolean }>>}
 */
const PLUGINS = {
  ours: {},
  stock: { 'flash-news': { enabled: false } },
  cached: { 'flash-news': { enabled: false }, 'strapi-cache': { enabled: true } },
};

/**
 * Copies the compiled app with the plugins of its kind, so that all boots of a run use the same build.
 * @param {string} folder that does not exist yet
 * @param {Kind} kind
 */
export function makeApp(folder, kind) {
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  for (const name of ['config', 'src', 'database']) {
    cpSync(path.join(root, 'dist', name), path.join(folder, 'dist', name), { recursive: true });
  }
  for (const name of ['favicon.png', 'database']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const ours = readdirSync(pluginsFolder).filter((name) =>
    existsSync(path.join(pluginsFolder, name, 'package.json')),
  );
  for (const name of ours) copyPlugin(folder, name);
  writeManifest(folder, ours, kind);
  configurePlugins(folder, ours, kind);
}

/** @param {string} folder @param {string} name */
function copyPlugin(folder, name) {
  const from = path.join(pluginsFolder, name);
  const to = path.join(folder, 'plugins', name);
  mkdirSync(to, { recursive: true });
  for (const part of ['package.json', 'dist']) {
    cpSync(path.join(from, part), path.join(to, part), { recursive: true });
  }
  const own = path.join(from, 'node_modules');
  if (existsSync(own)) symlinkSync(own, path.join(to, 'node_modules'), 'dir');
}

/**
 * Strapi looks for plugins among the dependencies in the manifest.
 * @param {string} folder @param {string[]} ours @param {Kind} kind
 */
function writeManifest(folder, ours, kind) {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const manifest = /** @type {import('./types.mjs').Manifest} */ (parsed);
  const dependencies = Object.entries(manifest.dependencies).filter(
    ([name]) => !ours.some((plugin) => name === `strapi-plugin-${plugin}`),
  );
  if (kind === 'cached') dependencies.push(['strapi-cache', '*']);
  const written = { ...manifest, workspaces: [], dependencies: Object.fromEntries(dependencies) };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(written));
}

/**
 * Adds settings to the compiled configuration, which otherwise stays as it is.
 * @param {string} folder @param {string[]} ours @param {Kind} kind
 */
function configurePlugins(folder, ours, kind) {
  const file = path.join(folder, 'dist', 'config', 'plugins.js');
  const places = Object.fromEntries(ours.map((name) => [name, { resolve: `./plugins/${name}` }]));
  const added = `
{
  const whole = exports.default;
  exports.default = (params) => {
    const plugins = { ...whole(params) };
    for (const changes of ${JSON.stringify([places, PLUGINS[kind]])}) {
      for (const [name, change] of Object.entries(changes)) {
        plugins[name] = { ...plugins[name], ...change };
      }
    }
    return plugins;
  };
}
`;
  writeFileSync(file, readFileSync(file, 'utf8') + added);
}
