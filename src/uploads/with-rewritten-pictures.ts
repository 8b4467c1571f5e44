import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import { damagedPictureMessage, checkPicture, tooManyPixelsMessage } from './check-picture';
import { createQueue } from './queue';
import { readPictureInfo, rewritePicture } from './rewrite-picture';

/** A file of a request; its bytes are in a temporary file. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  /** Bytes. */
  size: number;
  /** As declared by the client. */
  mimetype?: string | null;
  /** Overrides `mimetype` in Strapi. */
  detectedMimeType?: string;
}

/** Limits of accepted pictures. */
export interface PictureLimits {
  maxMegabytes: number;
  maxMegapixels: number;
}

/** Limits and quality of accepted pictures. */
export interface PictureOptions extends PictureLimits {
  save: boolean;
}

const MEGABYTE = 1024 * 1024;

const refuse = (message: string): never => {
  throw new errors.ValidationError(message, { errors: [{ path: ['files'], message }] });
};

const prepare = async (
  file: IncomingFile,
  to: string,
  { maxMegabytes, maxMegapixels, save }: PictureOptions,
): Promise<IncomingFile> => {
  const name = file.originalFilename ?? '';
  if (file.size > maxMegabytes * MEGABYTE) {
    throw new errors.PayloadTooLargeError(
      `"${name}" is larger than ${maxMegabytes} MB. Make it smaller and try again.`,
    );
  }
  const info = await readPictureInfo(file.filepath);
  const check = checkPicture(name, info?.format ?? null);
  if ('refusal' in check) return refuse(check.refusal);
  if (info === null) return refuse(damagedPictureMessage(name));
  const tooMany = tooManyPixelsMessage(name, info.pixels, maxMegapixels);
  if (tooMany !== null) throw new errors.PayloadTooLargeError(tooMany);
  if (info.pages > 1 && info.orientation !== 1) {
    return refuse(
      `"${name}" is an animation that lies on its side. Save it upright and try again.`,
    );
  }
  const { format, mime } = check;
  const { size } = await rewritePicture(file.filepath, to, { format, info, save }).catch(() =>
    refuse(damagedPictureMessage(name)),
  );
  return { ...file, filepath: to, size, mimetype: mime, detectedMimeType: mime };
};

/** A large picture takes a gigabyte while it is encoded. */
const inTurn = createQueue();

/**
 * Checks and rewrites all files, passes them to `act`, and deletes the rewritten ones afterwards. One request at a time,
 * with what `act` does: it makes the smaller sizes.
 * @throws PayloadTooLargeError (413), ValidationError (400): naming the file and what is accepted
 */
export const withRewrittenPictures = <Done>(
  files: IncomingFile[],
  options: PictureOptions,
  act: (pictures: IncomingFile[]) => Promise<Done>,
): Promise<Done> =>
  inTurn(async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-incoming-'));
    try {
      const pictures: IncomingFile[] = [];
      for (const [index, file] of files.entries()) {
        pictures.push(await prepare(file, path.join(folder, String(index)), options));
      }
      return await act(pictures);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
