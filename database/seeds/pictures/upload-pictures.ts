import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { DemoPicture } from '../data/newsroom';
import { drawJpeg } from './draw-jpeg';

/** A stored file with Strapi's smaller sizes. */
interface StoredFile {
  id: number;
  formats?: Record<string, object> | null;
}

interface UploadService {
  upload(request: {
    data: { fileInfo: { name: string; alternativeText: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<StoredFile[]>;
}
interface UploadProvider {
  delete(file: object): Promise<unknown>;
}

/** Media ids by `pictureKey`. */
export type Pictures = Map<string, number>;

export const pictureKey = (category: string, variant: number): string => `${category}-${variant}`;

const VARIANTS = [1, 2];

const upload = async (
  strapi: Core.Strapi,
  picture: DemoPicture,
  variant: number,
  folder: string,
): Promise<StoredFile> => {
  const name = `${pictureKey(picture.category, variant)}.jpg`;
  const bytes = await drawJpeg(picture, variant);
  const filepath = path.join(folder, name);
  await writeFile(filepath, bytes);
  const [file] = await strapi
    .plugin('upload')
    .service<UploadService>('upload')
    .upload({
      // The library's text is not localized; an article's figure has its own.
      data: { fileInfo: { name, alternativeText: picture.alt.sq } },
      files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size: bytes.length },
    });
  if (!file) throw new Error(`The picture ${name} was not stored.`);
  return file;
};

/** Returns an uploader whose files can be deleted again, since a transaction doesn't cover files. */
export const createPictureUploads = (strapi: Core.Strapi) => {
  const stored: StoredFile[] = [];
  return {
    /** Draws and uploads two pictures a category. */
    async uploadAll(pictures: DemoPicture[]): Promise<Pictures> {
      const ids: Pictures = new Map();
      const folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-pictures-'));
      try {
        for (const picture of pictures) {
          for (const variant of VARIANTS) {
            const file = await upload(strapi, picture, variant, folder);
            stored.push(file);
            ids.set(pictureKey(picture.category, variant), file.id);
          }
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      return ids;
    },

    /** Deletes the uploaded files; their rows go with the transaction. */
    async deleteFiles(): Promise<void> {
      const provider = strapi.plugin('upload').provider as UploadProvider;
      for (const file of stored) {
        for (const each of [file, ...Object.values(file.formats ?? {})])
          await provider.delete(each);
      }
    },
  };
};
