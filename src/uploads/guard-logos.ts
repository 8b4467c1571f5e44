import { copyFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { readFilesIn, type Route } from './file-routes';
import {
  withRewrittenPictures,
  type IncomingFile,
  type PictureLimits,
} from './with-rewritten-pictures';

type Logos = Record<string, IncomingFile | undefined>;

interface ProjectSettings {
  parseFilesData(files: Logos): Promise<unknown>;
}

interface Services {
  extend(uid: string, extension: (service: ProjectSettings) => ProjectSettings): unknown;
}

/** Strapi's panel; its package exports no type of it. */
interface Panel {
  routes: { admin: { routes: Route[] } };
}

/** Rewrites the panel's logos like uploads: Strapi stores them in the same folder, past the media library. */
export const guardLogos = (strapi: Core.Strapi, limits: PictureLimits): void => {
  const { admin } = (strapi.admin as unknown as Panel).routes;
  admin.routes = readFilesIn(admin.routes);
  const services = strapi.get<Services>('services');
  services.extend('admin::project-settings', (service) => ({
    ...service,
    async parseFilesData(logos: Logos = {}) {
      const files = Object.values(logos).filter((file) => file !== undefined);
      // Strapi reads the files later, so the rewritten ones replace them.
      await withRewrittenPictures(files, { ...limits, save: false }, async (pictures) => {
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
