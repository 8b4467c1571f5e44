import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

const DEFAULT_FILE = path.join('.tmp', 'data.db');

/**
 * Where the SQLite file stands: absolute as given, else inside the project; empty means the default.
 * @param given DATABASE_FILENAME
 */
export const sqliteFile = (given: string | undefined, projectDir: string): string =>
  path.resolve(projectDir, given === undefined || given.trim() === '' ? DEFAULT_FILE : given);

/** The SQLite connection; its folder is made, since SQLite does not make it. */
export const sqliteConnection = (
  given: string | undefined,
  projectDir: string,
): Core.Config.Database<'sqlite'>['connection'] => {
  const filename = sqliteFile(given, projectDir);
  mkdirSync(path.dirname(filename), { recursive: true });
  return { client: 'sqlite', connection: { filename }, useNullAsDefault: true };
};
