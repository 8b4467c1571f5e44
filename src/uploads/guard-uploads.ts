import { refuseLongNames } from './refuse-long-names';
import {
  withRewrittenPictures,
  type IncomingFile,
  type PictureLimits,
  type PictureOptions,
} from './with-rewritten-pictures';

interface Settings {
  sizeOptimization?: boolean;
  autoOrientation?: boolean;
}

/** A request to store files; `data` may name an entry's field to set. */
export interface UploadRequest {
  files: IncomingFile | IncomingFile[];
  data?: Record<string, unknown>;
}

interface ReplaceRequest {
  file: IncomingFile;
  data?: Record<string, unknown>;
}

/** Strapi's upload service; every route of the media library that changes a file ends in one of its functions. */
export interface UploadService {
  upload(request: UploadRequest, ...rest: unknown[]): Promise<unknown>;
  updateFileInfo(id: unknown, ...rest: unknown[]): Promise<unknown>;
  remove(file: { id: number }): Promise<unknown>;
  replace(id: unknown, request: ReplaceRequest, ...rest: unknown[]): Promise<unknown>;
  getSettings(): Promise<Settings | null>;
}

/** Strapi's checks before it stores a file and makes smaller sizes. */
export interface ImageManipulation {
  isImage(file: unknown): Promise<boolean>;
  isFaultyImage(file: unknown): Promise<boolean>;
  isOptimizableImage(file: unknown): Promise<boolean>;
  isResizableImage(file: unknown): Promise<boolean>;
}

/** Returns the names that files are to have, by what an editor typed for one or for each. */
const namesIn = (fileInfo: unknown): unknown[] =>
  [fileInfo].flat().map((info) => (info as { name?: unknown } | null | undefined)?.name);

/**
 * Wraps the upload service: it takes only pictures and rewrites them, after all files of a request are checked.
 * @throws from its methods PayloadTooLargeError (413), ValidationError (400): naming the file and what is accepted
 */
export const guardUploads = (service: UploadService, limits: PictureLimits): UploadService => {
  const options = async (): Promise<PictureOptions> => ({
    ...limits,
    save: (await service.getSettings())?.sizeOptimization ?? true,
  });
  return {
    ...service,
    async upload(request, ...rest) {
      const files = [request.files].flat();
      refuseLongNames(files.map(({ originalFilename }) => originalFilename));
      refuseLongNames(namesIn(request.data?.fileInfo));
      return withRewrittenPictures(files, await options(), (pictures) =>
        service.upload({ ...request, files: pictures }, ...rest),
      );
    },
    async updateFileInfo(id, fileInfo, ...rest) {
      refuseLongNames(namesIn(fileInfo));
      return service.updateFileInfo(id, fileInfo, ...rest);
    },
    async replace(id, request, ...rest) {
      refuseLongNames([request.file.originalFilename]);
      refuseLongNames(namesIn(request.data?.fileInfo));
      return withRewrittenPictures([request.file], await options(), async ([file]) =>
        service.replace(id, { ...request, ...(file && { file }) }, ...rest),
      );
    },
    /** Pictures are always turned upright, so the panel's switch is always on. */
    async getSettings() {
      return { ...(await service.getSettings()), autoOrientation: true };
    },
  };
};

/** Answers Strapi's checks for rewritten pictures: Strapi can't measure AVIF, and reduces a PNG to 256 colours. */
export const skipImageChecks = (service: ImageManipulation): ImageManipulation => ({
  ...service,
  isImage: () => Promise.resolve(true),
  isFaultyImage: () => Promise.resolve(false),
  isOptimizableImage: () => Promise.resolve(false),
  isResizableImage: () => Promise.resolve(true),
});
