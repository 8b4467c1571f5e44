import { copyFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { withRewrittenPictures, type IncomingFile } from './incoming-pictures';

type Logos = Record<string, IncomingFile | undefined>;

/** The part of the panel's settings by which files come in; the package exports no type of it. */
interface ProjectSettings {
  parseFilesData(files: Logos): Promise<unknown>;
}

interface Services {
  extend(uid: string, extension: (service: ProjectSettings) => ProjectSettings): unknown;
}

/** Strapi's panel takes logos past the media library, into the same folder: they are treated the same. */
export const guardLogos = (strapi: Core.Strapi, maxMegabytes: number): void => {
  const services = strapi.get<Services>('services');
  services.extend('admin::project-settings', (service) => ({
    ...service,
    async parseFilesData(logos: Logos = {}) {
      const files = Object.values(logos).filter((file) => file !== undefined);
      // Strapi reads them after this has returned, so they are written over what came in.
      await withRewrittenPictures(files, { maxMegabytes, save: false }, async (pictures) => {
        for (const [index, { filepath, size, mimetype }] of pictures.entries()) {
          const file = files[index];
          if (file === undefined) continue;
          await copyFile(filepath, file.filepath);
          Object.assign(file, { size, mimetype });
        }
      });
      return service.parseFilesData(logos);
    },
  }));
};
