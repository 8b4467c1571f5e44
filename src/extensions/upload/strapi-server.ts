import type { Core } from '@strapi/strapi';
import {
  trustRewritten,
  guardUploads,
  type ImageManipulation,
  type UploadService,
} from '../../uploads/guard-uploads';

interface UploadPlugin {
  services: {
    upload: (context: { strapi: Core.Strapi }) => UploadService;
    'image-manipulation': ImageManipulation;
  };
}

/** Strapi's media library, into which nothing comes but pictures, and nothing of them but what they show. */
const extendUpload = (plugin: UploadPlugin): UploadPlugin => {
  const { upload, 'image-manipulation': images } = plugin.services;
  plugin.services.upload = ({ strapi }) =>
    guardUploads(upload({ strapi }), strapi.config.get<number>('plugin::upload.maxMegabytes'));
  plugin.services['image-manipulation'] = trustRewritten(images);
  return plugin;
};

export default extendUpload;
