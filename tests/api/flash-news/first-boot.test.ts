import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { describeFirstBoot } from './firstBootSpec';

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-first-boot-'));

describeFirstBoot('the first boot over an archive', () =>
  Promise.resolve({ file: path.join(folder, 'newsroom.db') }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
