import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeOldData } from './old-data';

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-old-'));

describeOldData('old data on SQLite', () => Promise.resolve({ file: path.join(folder, 'old.db') }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
