import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { fold } from '../../src/search/fold';
import { FOLD_FUNCTION } from '../../src/search/sqlite-index';

const DEFAULT_FILE = path.join('.tmp', 'data.db');

/**
 * Where the SQLite file stands: absolute as given, else inside the project; empty means the default.
 * @param given DATABASE_FILENAME
 */
export const sqliteFile = (given: string | undefined, projectDir: string): string =>
  path.resolve(projectDir, given === undefined || given.trim() === '' ? DEFAULT_FILE : given);

/** What is used of better-sqlite3's connection; the package has no types of its own. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  function(
    name: string,
    options: { deterministic: boolean },
    act: (value: string | number | null) => unknown,
  ): unknown;
}

/**
 * What search compares texts by (docs/adr/0034); and a write-ahead log, so that who reads never waits for who
 * writes (an import beside the server), brought to
 * the disk at every commit, so that what was acknowledged survives the loss of power (docs/adr/0018).
 */
const afterCreate = (
  opened: unknown,
  done: (error?: Error, connection?: unknown) => void,
): void => {
  const connection = opened as SqliteConnection;
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // SQLite folds only ASCII, and only its own `lower`.
  connection.function(FOLD_FUNCTION, { deterministic: true }, (value) =>
    value === null ? null : fold(String(value)),
  );
  done(undefined, connection);
};

/** The SQLite connection; its folder is made, since SQLite does not make it. */
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
