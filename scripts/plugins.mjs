import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pluginsDir = path.resolve(import.meta.dirname, '..', 'src', 'plugins');

/** The folder of what the plugins have in common, which the build of each bundles. */
export const kitDir = path.join(pluginsDir, 'kit');

const kitSources = ['package.json', 'admin', 'server'].map((each) => path.join(kitDir, each));

/**
 * Returns the Strapi plugins of this workspace with their sources and outputs as absolute paths.
 * @returns {{ name: string, dir: string, sources: string[], outputs: string[] }[]}
 */
export function workspacePlugins() {
  return readdirSync(pluginsDir)
    .map((name) => path.join(pluginsDir, name))
    .filter((dir) => existsSync(path.join(dir, 'package.json')))
    .map((dir) => ({ dir, manifest: readManifest(dir) }))
    .filter(({ manifest }) => manifest.strapi?.kind === 'plugin')
    .map(({ dir, manifest }) => ({
      name: manifest.name,
      dir,
      sources: [
        ...['package.json', 'admin', 'server', 'shared'].map((each) => path.join(dir, each)),
        ...kitSources,
      ],
      outputs: [...builtFiles(manifest), 'dist'].map((each) => path.join(dir, each)),
    }));
}

/** @param {string} file */
export const isBuiltSource = (file) => !/\.test\.tsx?$|[\\/]fixtures[\\/]/.test(file);

/**
 * @typedef {object} Manifest the parts of a package.json that matter here
 * @property {string} name
 * @property {{ kind?: string }} [strapi]
 * @property {Record<string, string | Record<string, string>>} exports
 */

/** @param {string} dir */
const readManifest = (dir) =>
  /** @type {Manifest} */ (JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')));

/** @param {Manifest} manifest */
const builtFiles = (manifest) =>
  Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : [target['import'] ?? [], target['require'] ?? []].flat(),
  );
