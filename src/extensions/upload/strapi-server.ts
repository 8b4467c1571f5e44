import type { Core } from '@strapi/strapi';
import {
  skipImageChecks,
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

/** Extends Strapi's media library to accept only pictures, and to rewrite them without metadata. */
const extendUpload = (plugin: UploadPlugin): UploadPlugin => {
  const { upload, 'image-manipulation': images } = plugin.services;
  plugin.services.upload = ({ strapi }) =>
    guardUploads(upload({ strapi }), strapi.config.get<number>('plugin::upload.maxMegabytes'));
  plugin.services['image-manipulation'] = skipImageChecks(images);
  return plugin;
};

export default extendUpload;
