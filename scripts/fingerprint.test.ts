import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildStamp } from './fingerprint.mjs';

describe('the stamp of a build', () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);
  const write = (name: string, text: string): void => writeFileSync(at(name), text);
  const stamp = () =>
    buildStamp(
      { name: 'one', sources: [at('source')], outputs: [at('output')] },
      { folder, packages: [at('lock')] },
    );

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'stamp-'));
    for (const name of ['source', 'output', 'lock']) write(name, 'first');
    stamp().remember();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says that nothing has changed', () => {
    expect(stamp().isFresh()).toBe(true);
  });

  it.each(['source', 'output', 'lock'])('sees that the %s has changed', (name) => {
    write(name, 'second');
    expect(stamp().isFresh()).toBe(false);
  });

  it('does not take a source that was edited during the build for what was built', () => {
    const building = stamp();
    write('source', 'second');
    write('output', 'of the first');
    building.remember();
    expect(stamp().isFresh()).toBe(false);
    write('source', 'first');
    expect(stamp().isFresh()).toBe(true);
  });
});
