import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeStatus } from './statusSpec';

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-status-'));

describeStatus('status in the panel', () =>
  Promise.resolve({ file: path.join(folder, 'newsroom.db') }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
