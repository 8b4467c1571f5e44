import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { searchSpec } from '../../helpers/searchSpec';

const folder = mkdtempSync(path.join(os.tmpdir(), 'search-'));

searchSpec(
  'SQLite',
  () => Promise.resolve({ file: path.join(folder, 'newsroom.db') }),
  () => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  },
);
