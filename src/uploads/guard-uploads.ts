import { withRewrittenPictures, type IncomingFile, type Taking } from './incoming-pictures';

interface Settings {
  sizeOptimization?: boolean;
  autoOrientation?: boolean;
}

/** The ways by which bytes come into the media library; every route of it leads to one of the first two. */
export interface UploadService {
  upload(request: { files: IncomingFile | IncomingFile[] }, ...rest: unknown[]): Promise<unknown>;
  replace(id: unknown, request: { file: IncomingFile }, ...rest: unknown[]): Promise<unknown>;
  getSettings(): Promise<Settings | null>;
}

/** What Strapi asks about a file before it stores it and makes smaller sizes of it. */
export interface ImageManipulation {
  isImage(file: unknown): Promise<boolean>;
  isFaultyImage(file: unknown): Promise<boolean>;
  isOptimizableImage(file: unknown): Promise<boolean>;
  isResizableImage(file: unknown): Promise<boolean>;
}

/**
 * The upload service with pictures alone let through, up to `maxMegabytes` each, upright and without what else
 * their files hold. All files of a request are judged before the first is stored.
 *
 * @throws from its methods PayloadTooLargeError (413), ValidationError (400): naming the file and what is accepted
 */
export const guardUploads = (service: UploadService, maxMegabytes: number): UploadService => {
  const taking = async (): Promise<Taking> => ({
    maxMegabytes,
    save: (await service.getSettings())?.sizeOptimization ?? true,
  });
  return {
    ...service,
    async upload(request, ...rest) {
      return withRewrittenPictures([request.files].flat(), await taking(), (files) =>
        service.upload({ ...request, files }, ...rest),
      );
    },
    async replace(id, request, ...rest) {
      return withRewrittenPictures([request.file], await taking(), async ([file]) =>
        service.replace(id, { ...request, ...(file && { file }) }, ...rest),
      );
    },
    /** A picture is always turned upright, so the panel's switch is always on. */
    async getSettings() {
      return { ...(await service.getSettings()), autoOrientation: true };
    },
  };
};

/**
 * Strapi's answers about files that `guardUploads` let through: every one is a picture that was decoded to its end
 * and is written as it is to be. Strapi alone measures no AVIF, makes 256 colours of a PNG, and stores the file
 * that came in where its own is larger.
 */
export const trustRewritten = (service: ImageManipulation): ImageManipulation => ({
  ...service,
  isImage: () => Promise.resolve(true),
  isFaultyImage: () => Promise.resolve(false),
  isOptimizableImage: () => Promise.resolve(false),
  isResizableImage: () => Promise.resolve(true),
});
