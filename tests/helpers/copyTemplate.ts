import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, renameSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { SqliteFile } from './environment';

/** Copies a SQLite file of a booted newsroom, which the first call of a run makes by `migrate`. Outside of a run it does nothing. */
export async function copyTemplate(
  file: string,
  migrate: (empty: SqliteFile) => Promise<void>,
): Promise<void> {
  const folder = process.env['TEST_TEMPLATES'];
  if (folder === undefined) return;
  const template = path.join(folder, 'newsroom.db');
  if (!existsSync(template)) {
    const made = path.join(folder, `${randomUUID()}.db`);
    await migrate({ file: made, startsEmpty: true });
    renameSync(made, template);
  }
  copyFileSync(template, file, constants.COPYFILE_EXCL);
}
