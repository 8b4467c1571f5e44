/** Jest's global setup and teardown: a folder for this run's template database (`template.ts`), of this code alone. */
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
