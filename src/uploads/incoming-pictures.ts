import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import { damagedPicture, judgePicture } from './judge-picture';
import { readHead, rewritePicture } from './rewrite-picture';

/** A file as Strapi is handed it; the bytes lie in a temporary file. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  /** Bytes. */
  size: number;
  /** What the client said that it is. */
  mimetype?: string | null;
  /** Where it is set, Strapi believes it rather than what the client said. */
  detectedMimeType?: string;
}

/** How pictures are taken: up to which size, and whether space is saved. */
export interface Taking {
  maxMegabytes: number;
  save: boolean;
}

const MEGABYTE = 1024 * 1024;

const refuse = (message: string): never => {
  throw new errors.ValidationError(message, { errors: [{ path: ['files'], message }] });
};

const prepare = async (
  file: IncomingFile,
  to: string,
  { maxMegabytes, save }: Taking,
): Promise<IncomingFile> => {
  const name = file.originalFilename ?? '';
  if (file.size > maxMegabytes * MEGABYTE) {
    throw new errors.PayloadTooLargeError(
      `"${name}" is larger than ${maxMegabytes} MB. Make it smaller and try again.`,
    );
  }
  const head = await readHead(file.filepath);
  const verdict = judgePicture(name, head?.format ?? null);
  if ('refusal' in verdict) return refuse(verdict.refusal);
  if (head === null) return refuse(damagedPicture(name));
  if (head.pages > 1 && head.orientation !== 1) {
    return refuse(
      `"${name}" is an animation that lies on its side. Save it upright and try again.`,
    );
  }
  const { kind, mime } = verdict;
  const { size } = await rewritePicture(file.filepath, to, { kind, head, save }).catch(() =>
    refuse(damagedPicture(name)),
  );
  return { ...file, filepath: to, size, mimetype: mime, detectedMimeType: mime };
};

/**
 * Does something with files of which only the pictures are left (`rewritePicture`). All are judged and rewritten
 * before the first is handed on; what was rewritten is deleted afterwards, the files themselves are left alone.
 *
 * @throws PayloadTooLargeError (413), ValidationError (400): naming the file and what is accepted
 */
export const withRewrittenPictures = async <Done>(
  files: IncomingFile[],
  taking: Taking,
  act: (pictures: IncomingFile[]) => Promise<Done>,
): Promise<Done> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-incoming-'));
  try {
    const pictures: IncomingFile[] = [];
    for (const [index, file] of files.entries()) {
      pictures.push(await prepare(file, path.join(folder, String(index)), taking));
    }
    return await act(pictures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
