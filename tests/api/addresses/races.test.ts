import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeSlugRaces } from './races';

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-slugs-'));

describeSlugRaces(
  'one slug that two want on SQLite',
  () => Promise.resolve({ file: path.join(folder, 'shared.db') }),
  ['one process'],
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
