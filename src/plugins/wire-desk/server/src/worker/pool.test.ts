import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createPool } from './pool';
import { NotRead } from './reader';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wire-desk-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = path.join(folder, 'thread.js');
writeFileSync(
  file,
  `exports.parseCopy = ({ copy }) => {
    if (copy === 'for ever') for (;;);
    if (copy === 'fails') throw new TypeError('a fault');
    return copy;
  };`,
);
const known = { categories: [], persons: [], locale: 'en' };

describe('the thread that copy is read in', () => {
  it('gives up what takes too long, and reads what comes after it', async () => {
    const pool = createPool(file, { reading: 1000 });
    const read = (copy: string) => pool.runFor('editors')('parseCopy', { copy, known });
    try {
      const [endless, next] = await Promise.allSettled([read('for ever'), read('next')]);
      expect(endless).toMatchObject({ status: 'rejected', reason: expect.any(NotRead) as unknown });
      // Its time began with its turn.
      expect(next).toEqual({ status: 'fulfilled', value: 'next' });
      await expect(read('fails')).rejects.toThrow('a fault');
    } finally {
      await pool.close();
    }
  });

  it('ends once what is being read is done', async () => {
    const pool = createPool(file);
    const run = pool.runFor('editors');
    const running = run('parseCopy', { copy: 'last', known });
    await pool.close();
    expect(await running).toBe('last');
    await expect(run('parseCopy', { copy: 'later', known })).rejects.toThrow();
  });

  it('refuses what a shutdown can’t wait for, as what comes then', async () => {
    const pool = createPool(file, { closing: 100 });
    const running = pool.runFor('editors')('parseCopy', { copy: 'for ever', known });
    const [answer] = await Promise.allSettled([running, pool.close()]);
    expect(answer).toMatchObject({ status: 'rejected', reason: { status: 503 } });
  });
});
