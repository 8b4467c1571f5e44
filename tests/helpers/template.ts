import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, renameSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { SqliteFile } from './environment';

/**
 * Makes a SQLite file as a first boot leaves it. The first to ask in a run has it made by `migrate`, the others copy
 * it; of two that ask at once both make one, and either is good. Outside of a run the file is left to the boot.
 */
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
