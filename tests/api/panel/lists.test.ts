import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeLists } from './listsSpec';

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-lists-'));

describeLists("the panel's lists", () =>
  Promise.resolve({ file: path.join(folder, 'newsroom.db') }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
