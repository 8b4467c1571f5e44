import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { fold } from '../../src/search/fold';
import { FOLD_FUNCTION } from '../../src/search/sqlite-index';

const DEFAULT_FILE = path.join('.tmp', 'data.db');

/** Returns the absolute path of the SQLite file; `given` is DATABASE_FILENAME, relative to the project or empty. */
export const sqliteFile = (given: string | undefined, projectDir: string): string =>
  path.resolve(projectDir, given === undefined || given.trim() === '' ? DEFAULT_FILE : given);

/** A connection of better-sqlite3, which has no types of its own. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  function(
    name: string,
    options: { deterministic: boolean },
    act: (value: string | number | null) => unknown,
  ): unknown;
}

/**
 * Prepares a connection: the function by which search compares texts (docs/adr/0034), and a write-ahead log, so
 * that readers never wait for a writer. Each commit is synced to disk and survives a power cut (docs/adr/0018).
 */
const afterCreate = (
  opened: unknown,
  done: (error?: Error, connection?: unknown) => void,
): void => {
  const connection = opened as SqliteConnection;
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // SQLite's own `lower` folds only ASCII.
  connection.function(FOLD_FUNCTION, { deterministic: true }, (value) =>
    value === null ? null : fold(String(value)),
  );
  done(undefined, connection);
};

/** Returns the SQLite connection, and creates the file's folder, which SQLite doesn't. */
export const sqliteConnection = (
  given: string | undefined,
  projectDir: string,
): Core.Config.Database<'sqlite'>['connection'] => {
  const filename = sqliteFile(given, projectDir);
  mkdirSync(path.dirname(filename), { recursive: true });
  return {
    client: 'sqlite',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate },
  };
};
