import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeBackfill } from './backfillSpec';

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-backfill-'));

describeBackfill('an archive without releases', () =>
  Promise.resolve({ file: path.join(folder, 'newsroom.db') }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
