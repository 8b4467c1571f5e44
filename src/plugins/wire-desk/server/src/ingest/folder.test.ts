import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { IncomingRefusal } from '../formats/refusal';
import { createFolder } from './folder';
import type { Look, Source } from './look';
import type { Receive } from './receive';

const OPEN = new AbortController().signal;
const LAST = { etag: null, lastModified: null };

describe('a watched folder', () => {
  let folder: string;
  let source: Source;
  let taken: string[];
  let logged: string[];
  let onReceive: (text: string) => void | Promise<void>;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(tmpdir(), 'wire-folder-'));
    [taken, logged, onReceive] = [[], [], () => undefined];
    const receive = (async (bytes: Uint8Array) => {
      const text = Buffer.from(bytes).toString();
      await onReceive(text);
      taken.push(text);
      return { received: [{ isCreated: true }], refused: [] };
    }) as unknown as Receive;
    source = createFolder(
      { path: folder, provider: 'CoastWire', everySeconds: 10 },
      { receive, maxBytes: 1000, now: () => 1_800_000_000_000, log: (text) => logged.push(text) },
    );
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await fs.rm(folder, { recursive: true });
  });

  const put = (name: string, text = name): Promise<void> =>
    fs.writeFile(path.join(folder, name), text);
  const has = (name: string): Promise<string[]> => fs.readdir(path.join(folder, name));
  const look = (): Promise<Look> => source.look(LAST, OPEN);
  /** A file is taken by the second look that finds it. */
  const lookTwice = async (): Promise<Look> => {
    await look();
    return look();
  };
  const refuseToRead = (name: string): void => {
    const read = fs.readFile;
    jest
      .spyOn(fs, 'readFile')
      .mockImplementation(((file: string, ...rest: []) =>
        path.basename(file) === name
          ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
          : read(file, ...rest)) as typeof fs.readFile);
  };

  it('reads the others where one file can’t be read, and tries that one again', async () => {
    await put('a.txt');
    await put('b.txt');
    await put('c.txt');
    refuseToRead('b.txt');
    const { received, refused } = await lookTwice();
    expect([received, taken]).toEqual([2, ['a.txt', 'c.txt']]);
    expect(refused).toEqual(['b.txt: permission is denied. It is tried again.']);
    jest.restoreAllMocks();
    expect(await look()).toEqual({ received: 1, refused: [] });
    expect((await has('done')).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('has room for new files, however many can’t be read', async () => {
    for (let index = 0; index < 205; index += 1) await put(`bad-${index}`);
    const read = jest.spyOn(fs, 'readFile');
    read.mockRejectedValue(Object.assign(new Error('EIO'), { code: 'EIO' }));
    await lookTwice();
    read.mockRestore();
    await put('good');
    await fs.utimes(path.join(folder, 'good'), 4e9, 4e9);
    await lookTwice();
    expect(taken).toContain('good');
  });

  it('goes on after a fault of its own, which is in the log', async () => {
    await put('a.txt');
    await put('b.txt');
    onReceive = (text) => {
      if (text === 'a.txt') throw new TypeError('no such thing');
    };
    const { refused } = await lookTwice();
    expect(refused).toEqual(['a.txt: it failed; see the log. It is tried again.']);
    expect(logged).toEqual([expect.stringMatching(/a\.txt: TypeError: no such thing/)]);
    expect(taken).toEqual(['b.txt']);
  });

  it('leaves out a file that is gone by the time it is read, or before', async () => {
    await put('a.txt');
    await put('b.txt');
    onReceive = () => fs.rm(path.join(folder, 'b.txt'), { force: true });
    expect(await lookTwice()).toEqual({ received: 1, refused: [] });
    await put('c.txt');
    const { stat } = fs;
    jest.spyOn(fs, 'stat').mockImplementation((async (file: string) => {
      await fs.rm(file, { force: true });
      return stat(file);
    }) as typeof fs.stat);
    expect(await look()).toEqual({ received: 0, refused: [] });
  });

  it('keeps a file of the longest name that comes again, and says why it is refused', async () => {
    const name = `${'ë'.repeat(125)}x.txt`;
    expect(Buffer.byteLength(name)).toBe(255);
    for (const text of ['one', 'two', 'three']) {
      await put(name, text);
      expect(await lookTwice()).toEqual({ received: 1, refused: [] });
    }
    expect(await has('done')).toHaveLength(3);
    onReceive = () => {
      throw new IncomingRefusal('It is no text.');
    };
    await put(name, 'four');
    expect((await lookTwice()).refused).toEqual([`${name}: It is no text.`]);
    const failed = await has('failed');
    const reason = failed.find((one) => one.endsWith('.reason.txt')) ?? '';
    expect(failed).toHaveLength(2);
    expect(await fs.readFile(path.join(folder, 'failed', reason), 'utf8')).toBe('It is no text.\n');
  });
});
