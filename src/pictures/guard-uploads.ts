import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { judgePicture } from './accepted';

/** A file as Strapi's upload service is handed it; the bytes lie in a temporary file. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  /** Bytes. */
  size: number;
  /** Where it is set, Strapi believes it rather than what the client said. */
  detectedMimeType?: string;
}

/** The two ways by which bytes come into the media library; every route leads to one of them. */
export interface UploadService {
  upload(request: { files: IncomingFile | IncomingFile[] }, ...rest: unknown[]): Promise<unknown>;
  replace(id: unknown, request: { file: IncomingFile }, ...rest: unknown[]): Promise<unknown>;
}

const MEGABYTE = 1024 * 1024;

/** The format of a picture that can be decoded to its end; null for anything else. */
const formatOf = async (filepath: string): Promise<string | null> => {
  try {
    const { format, compression } = await sharp(filepath).metadata();
    await sharp(filepath, { failOn: 'truncated' }).stats();
    return format === 'heif' && compression === 'av1' ? 'avif' : format;
  } catch {
    // The decoder says no more than that it can't: it is told to the editor as that.
    return null;
  }
};

/**
 * The upload service with pictures alone let through, up to `maxMegabytes` each. All files of a request are
 * judged before the first is stored.
 *
 * @throws from its methods PayloadTooLargeError (413), ValidationError (400): naming the file and what is accepted
 */
export const guardUploads = (service: UploadService, maxMegabytes: number): UploadService => {
  const judge = async (file: IncomingFile): Promise<void> => {
    const name = file.originalFilename ?? '';
    if (file.size > maxMegabytes * MEGABYTE) {
      throw new errors.PayloadTooLargeError(
        `"${name}" is larger than ${maxMegabytes} MB. Make it smaller and try again.`,
      );
    }
    const verdict = judgePicture(name, await formatOf(file.filepath));
    if ('refusal' in verdict) {
      throw new errors.ValidationError(verdict.refusal, {
        errors: [{ path: ['files'], message: verdict.refusal }],
      });
    }
    file.detectedMimeType = verdict.mime;
  };

  return {
    ...service,
    async upload(request, ...rest) {
      for (const file of [request.files].flat()) await judge(file);
      return service.upload(request, ...rest);
    },
    async replace(id, request, ...rest) {
      await judge(request.file);
      return service.replace(id, request, ...rest);
    },
  };
};
