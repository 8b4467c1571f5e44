import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const UNIT = path.resolve(__dirname, '../../deploy/systemd/newsroom@.service');

it('starts an instance for each port by a unit in which systemd finds no fault', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'unit-'));
  const instance = path.join(folder, 'newsroom@1337.service');
  copyFileSync(UNIT, instance);
  const { error, stdout, stderr } = spawnSync('systemd-analyze', ['verify', instance], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (error) throw new Error('No systemd-analyze found. On Debian: apt-get install systemd');
  const found = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('newsroom'));
  expect(found).toEqual([]);
});
