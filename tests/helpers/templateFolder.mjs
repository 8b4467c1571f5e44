/**
 * Jest's global setup and teardown of the suites that boot a newsroom: a folder of this run for the database that
 * their newsrooms start from, see `template.ts`. No run finds another's, which may be of other code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const VARIABLE = 'TEST_TEMPLATES';

export const makeTemplateFolder = () => {
  process.env[VARIABLE] ??= mkdtempSync(path.join(os.tmpdir(), 'newsroom-templates-'));
};

export const removeTemplateFolder = () => {
  const folder = process.env[VARIABLE];
  if (folder) rmSync(folder, { recursive: true, force: true });
  Reflect.deleteProperty(process.env, VARIABLE);
};

export default makeTemplateFolder;
