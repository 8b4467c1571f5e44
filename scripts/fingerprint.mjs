import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stampDir = path.join(root, 'node_modules', '.cache', 'newsroom');

/**
 * @param {string} file a file or folder; a missing one counts as empty
 * @returns {string[]}
 */
function filesOf(file) {
  if (!existsSync(file)) return [];
  if (statSync(file).isFile()) return [file];
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * Returns one hash over names and contents; not over times, which a checkout changes.
 * @param {string[]} paths files and folders
 * @param {(file: string) => boolean} [counts] whether a file counts
 */
function hashOf(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).filter(counts).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string[]} sources absolute paths
 * @property {string[]} outputs absolute paths
 * @property {(file: string) => boolean} [counts] excludes files that don't reach the output, such as tests
 * @property {string[]} [settings] other values that change the output
 */

/** What is installed, and what ought to be: a build contains packages. */
const PACKAGES = ['package-lock.json', 'node_modules/.package-lock.json'].map((each) =>
  path.join(root, each),
);

/**
 * Returns a stamp that records which sources and packages an output was built from: as they are now, since sources that change
 * during a build may not be in it.
 * @param {Build} build
 * @param {{ folder?: string, packages?: string[] }} [places] where the stamp is, and the files that name the packages
 */
export function buildStamp(
  { name, sources, outputs, counts, settings = [] },
  { folder = stampDir, packages = PACKAGES } = {},
) {
  const stamp = path.join(folder, `${name}.stamp`);
  const from = [hashOf(sources, counts), hashOf(packages), ...settings];
  const current = () => [...from, hashOf(outputs)].join('\n');
  return {
    isFresh: () =>
      outputs.every((each) => existsSync(each)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === current(),
    /** Call only after the build has succeeded. */
    remember() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(stamp, current());
    },
  };
}
