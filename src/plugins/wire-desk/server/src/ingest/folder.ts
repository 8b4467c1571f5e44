import type { Dirent } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FolderConfig } from '../config';
import { typeOfFile } from '../formats/file-type';
import { IncomingRefusal } from '../formats/refusal';
import { fittingName } from './file-name';
import { LookFailure, type Look, type Source } from './look';
import type { Receive } from './receive';

/** Names of files that are still being written, or hidden. */
const UNFINISHED = /^\.|~$|\.(?:part|partial|tmp|filepart|crdownload)$/i;

/** Files of one look; the next ones have their turn in the next. */
const MOST_FILES = 200;

interface Peers {
  receive: Receive;
  maxBytes: number;
  /** Epoch ms. */
  now: () => number;
  log: (text: string) => void;
}

interface Found {
  name: string;
  size: number;
  mtimeMs: number;
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

const isGone = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Returns why the file system refused; undefined for another fault. */
const reasonOf = (error: unknown): string | undefined => {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  return code !== undefined && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
};

/** Creates a source of the files in a folder. A file is read once it has not changed between two looks. */
export const createFolder = (
  { path: folder, provider, everySeconds }: FolderConfig,
  { receive, maxBytes, now, log }: Peers,
): Source => {
  let before = new Map<string, Found>();
  /** Files that the look before couldn't read: others come first, so that they don't hold up the folder. */
  let troubled = new Set<string>();

  const list = async (): Promise<Dirent[]> => {
    try {
      return await readdir(folder, { withFileTypes: true });
    } catch (error) {
      const reason = isGone(error) ? 'there is no such folder' : reasonOf(error);
      throw new LookFailure(`The folder ${folder} can't be read: ${reason ?? String(error)}.`);
    }
  };

  /** Says why a file is left for another look. */
  const skip = (name: string, error: unknown): string => {
    const reason = reasonOf(error);
    if (reason === undefined) log(`${folder}: ${name}: ${String(error)}`);
    return `${name}: ${reason ?? 'it failed; see the log'}. It is tried again.`;
  };

  const find = async (): Promise<{ found: Found[]; skipped: string[] }> => {
    const files = (await list()).filter((one) => one.isFile() && !UNFINISHED.test(one.name));
    const found: Found[] = [];
    const skipped: string[] = [];
    for (const { name } of files) {
      try {
        const { size, mtimeMs } = await stat(path.join(folder, name));
        found.push({ name, size, mtimeMs });
      } catch (error) {
        if (!isGone(error)) skipped.push(skip(name, error));
        // A name in another encoding names no file once it is decoded.
        else if (name.includes('\ufffd'))
          skipped.push(`${name}: its name is not UTF-8; rename it.`);
      }
    }
    found.sort((a, b) => a.mtimeMs - b.mtimeMs || a.name.localeCompare(b.name, 'en'));
    return { found, skipped };
  };

  /** Moves a file, under another name if one of its name was moved before. */
  const move = async (name: string, to: 'done' | 'failed'): Promise<string> => {
    const target = path.join(folder, to);
    await mkdir(target, { recursive: true });
    const isTaken = (one: string): Promise<boolean> =>
      access(path.join(target, one)).then(
        () => true,
        () => false,
      );
    let free = fittingName('', name);
    for (let at = now(); await isTaken(free); at += 1) free = fittingName(`${at}-`, name);
    await rename(path.join(folder, name), path.join(target, free));
    return free;
  };

  const refuse = async (name: string, reasons: string[]): Promise<string> => {
    const moved = await move(name, 'failed');
    const reasonFile = path.join(folder, 'failed', fittingName('', moved, '.reason.txt'));
    await writeFile(reasonFile, `${reasons.join('\n')}\n`);
    return `${name}: ${reasons.join(' ')}`;
  };

  const take = async ({ name, size }: Found): Promise<Look> => {
    try {
      if (size > maxBytes) {
        throw new IncomingRefusal(`The file has more than ${maxBytes} bytes, which is the most.`);
      }
      const bytes = await readFile(path.join(folder, name));
      // It has begun to change again.
      if (bytes.byteLength !== size) return { received: 0, refused: [] };
      const { received, refused } = await receive(bytes, { type: typeOfFile(name), provider });
      const stored = received.filter(({ isCreated }) => isCreated).length;
      if (refused.length === 0) {
        await move(name, 'done');
        return { received: stored, refused: [] };
      }
      const reasons = [`${received.length} pieces were read, the others not:`, ...refused];
      return { received: stored, refused: [await refuse(name, reasons)] };
    } catch (error) {
      if (!(error instanceof IncomingRefusal)) throw error;
      return { received: 0, refused: [await refuse(name, [error.message])] };
    }
  };

  /** Takes a file; one that can't be read or moved is skipped, so that it doesn't stop the others. */
  const tryToTake = async (file: Found): Promise<Look> => {
    try {
      return await take(file);
    } catch (error) {
      if (isGone(error)) return { received: 0, refused: [] };
      troubled.add(file.name);
      return { received: 0, refused: [skip(file.name, error)] };
    }
  };

  const isWhole = (file: Found): boolean => {
    const seen = before.get(file.name);
    return seen !== undefined && seen.size === file.size && seen.mtimeMs === file.mtimeMs;
  };

  return {
    kind: 'folder',
    address: folder,
    provider,
    every: everySeconds * 1000,
    async look(_, stop): Promise<Look> {
      const { found, skipped } = await find();
      const all = found.filter(isWhole);
      const isLate = ({ name }: Found): boolean => troubled.has(name);
      const late = all.filter(isLate);
      const whole = [...all.filter((file) => !isLate(file)), ...late].slice(0, MOST_FILES);
      troubled = new Set(late.map(({ name }) => name));
      before = new Map(found.map((file) => [file.name, file]));
      const result: Look = { received: 0, refused: skipped };
      for (const file of whole) {
        if (stop.aborted) break;
        const { received, refused } = await tryToTake(file);
        result.received += received;
        result.refused.push(...refused);
      }
      return result;
    },
  };
};
