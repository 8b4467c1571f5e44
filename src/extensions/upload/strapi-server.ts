import type { Core } from '@strapi/strapi';
import { readFilesIn, type Route } from '../../uploads/file-routes';
import {
  skipImageChecks,
  guardUploads,
  type ImageManipulation,
  type UploadService,
} from '../../uploads/guard-uploads';

interface Router {
  routes: Route[];
}

interface UploadPlugin {
  routes: { admin: Router; 'content-api': () => Router };
  services: {
    upload: (context: { strapi: Core.Strapi }) => UploadService;
    'image-manipulation': ImageManipulation;
  };
}

/** Extends Strapi's media library to accept only pictures, and to rewrite them without metadata. */
const extendUpload = (plugin: UploadPlugin): UploadPlugin => {
  const { admin, 'content-api': contentApi } = plugin.routes;
  readFilesIn(admin.routes);
  plugin.routes['content-api'] = () => {
    const router = contentApi();
    return { ...router, routes: readFilesIn(router.routes) };
  };
  const { upload, 'image-manipulation': images } = plugin.services;
  plugin.services.upload = ({ strapi }) =>
    guardUploads(upload({ strapi }), strapi.config.get<number>('plugin::upload.maxMegabytes'));
  plugin.services['image-manipulation'] = skipImageChecks(images);
  return plugin;
};

export default extendUpload;
