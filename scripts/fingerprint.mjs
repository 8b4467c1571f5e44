import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stampDir = path.join(root, 'node_modules', '.cache', 'newsroom');

/** @param {string} file a file or folder; what is missing counts as empty */
function* filesOf(file) {
  if (!existsSync(file)) return;
  if (statSync(file).isFile()) {
    yield file;
    return;
  }
  for (const entry of readdirSync(file, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) yield path.join(entry.parentPath, entry.name);
  }
}

/**
 * One hash over names and contents.
 *
 * Contents, not times: a checkout sets the times of sources at will.
 *
 * @param {string[]} paths files and folders
 * @param {(file: string) => boolean} [counts] which files count
 */
function hashOf(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of paths
    .flatMap((each) => [...filesOf(each)])
    .filter(counts)
    .sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Remembers from which sources an output was built, so that it is built again only when either
 * of them has changed since.
 *
 * @param {{ name: string, sources: string[], outputs: string[], counts?: (file: string) => boolean }} build
 *   absolute paths; `counts` leaves out sources that do not reach the output, such as tests
 */
export function buildStamp({ name, sources, outputs, counts }) {
  const stamp = path.join(stampDir, `${name}.stamp`);
  const current = () => `${hashOf(sources, counts)} ${hashOf(outputs)}`;
  return {
    isFresh: () =>
      outputs.every((each) => existsSync(each)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === current(),
    /** To be called after the build has succeeded, never before. */
    remember() {
      mkdirSync(stampDir, { recursive: true });
      writeFileSync(stamp, current());
    },
  };
}
