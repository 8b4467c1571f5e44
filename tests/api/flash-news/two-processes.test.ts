import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeTwoProcesses } from './two-processes';

const folder = mkdtempSync(path.join(os.tmpdir(), 'two-processes-'));

describeTwoProcesses('the cache with another process on the same SQLite file', () =>
  Promise.resolve({ file: path.join(folder, 'newsroom.db') }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
