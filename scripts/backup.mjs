/** `npm run backup -- FILE`: copies the SQLite database of the running newsroom, and checks the copy. */
import { chmodSync, existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { requireDatabase } from './maintenance.mjs';

const USAGE = 'Usage: npm run backup -- FILE';

/** All pages in one step: between two, a change of the newsroom would make the copy begin again. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * What is used of better-sqlite3, which has no types.
 * @typedef {{ backup(file: string, options: { progress: () => number }): Promise<unknown>,
 *   pragma(text: string, options: { simple: true }): unknown, close(): void }} Connection
 * @typedef {new (file: string, options?: { fileMustExist: boolean }) => Connection} Connect
 */
const Database = /** @type {Connect} */ (createRequire(import.meta.url)('better-sqlite3'));

/**
 * Makes a copy as one moment has it, beside the running newsroom.
 * @param {string} from @param {string} to
 */
async function copy(from, to) {
  const database = new Database(from, { fileMustExist: true });
  try {
    await database.backup(to, { progress: () => ALL_PAGES });
  } finally {
    database.close();
  }
}

/** @param {string} file @throws {Error} with what SQLite finds */
function check(file) {
  const database = new Database(file);
  try {
    // One file, without a log beside it.
    database.pragma('journal_mode = delete', { simple: true });
    const found = database.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`The copy is damaged: ${String(found)}`);
  } finally {
    database.close();
  }
}

/** @param {string[]} argv */
async function main(argv) {
  const [given, ...more] = argv;
  if (given === undefined || given.startsWith('-') || more.length > 0) throw new Error(USAGE);
  const file = path.resolve(given);
  const source = requireDatabase();
  if (source === null) {
    throw new Error('The database is PostgreSQL: back it up by pg_dump --format=custom.');
  }
  if (existsSync(file)) throw new Error(`${file} exists. A backup replaces none.`);
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    // It has everything that the newsroom has, passwords included.
    writeFileSync(unfinished, '', { mode: 0o600, flag: 'wx' });
    await copy(source, unfinished);
    check(unfinished);
    chmodSync(unfinished, 0o600);
    // Unlike a renaming, it fails where another backup has just made the file.
    linkSync(unfinished, file);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      rmSync(`${unfinished}${suffix}`, { force: true });
    }
  }
  process.stdout.write(`${source} is in ${file}, and the copy is sound.\n`);
}

main(process.argv.slice(2)).catch((/** @type {unknown} */ error) => {
  process.stderr.write(`backup: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
