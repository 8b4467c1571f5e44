import type { Core } from '@strapi/strapi';
import { guardUploads, type UploadService } from '../../pictures/guard-uploads';

type ServiceFactory = (context: { strapi: Core.Strapi }) => UploadService;

interface UploadPlugin {
  services: { upload: ServiceFactory };
}

/** Strapi's media library, into which nothing comes but pictures. */
const extendUpload = (plugin: UploadPlugin): UploadPlugin => {
  const { upload } = plugin.services;
  plugin.services.upload = ({ strapi }) =>
    guardUploads(upload({ strapi }), strapi.config.get<number>('plugin::upload.maxMegabytes'));
  return plugin;
};

export default extendUpload;
