import type { Core } from '@strapi/strapi';
import { readFiles } from '../uploads/read-files';

/** Reads a form with files, for the routes that take them (src/uploads/file-routes.ts). */
const readFilesOfRoute: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler =>
  readFiles(strapi, strapi.config.get<number>('plugin::upload.maxRequestBytes'));

export default readFilesOfRoute;
