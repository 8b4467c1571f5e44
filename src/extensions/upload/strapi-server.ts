import type { Core } from '@strapi/strapi';
import { readFilesIn, type Route } from '../../uploads/file-routes';
import { refuseMissingFolder, type FolderService } from '../../uploads/refuse-missing-folder';
import { newAddressOnReplace } from '../../uploads/new-address-on-replace';
import type { PictureLimits } from '../../uploads/with-rewritten-pictures';
import { guardNews } from '../../uploads/guard-news';
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
    folder: FolderService;
  };
}

interface ExtendedPlugin extends Omit<UploadPlugin, 'services'> {
  services: {
    [Name in keyof UploadPlugin['services']]:
      | UploadPlugin['services'][Name]
      | ((context: { strapi: Core.Strapi }) => UploadPlugin['services'][Name]);
  };
}

/**
 * Extends Strapi's media library to accept only pictures, and to rewrite them without metadata. Returns a new plugin:
 * Strapi's own is shared by all newsrooms of a process, and must not be extended twice.
 */
const extendUpload = (plugin: UploadPlugin): ExtendedPlugin => {
  const { routes, services } = plugin;
  const contentApi = routes['content-api'];
  return {
    ...plugin,
    routes: {
      ...routes,
      admin: { ...routes.admin, routes: readFilesIn(routes.admin.routes) },
      'content-api': () => {
        const router = contentApi();
        return { ...router, routes: readFilesIn(router.routes) };
      },
    },
    services: {
      ...services,
      upload: ({ strapi }) => {
        const limits = strapi.config.get<PictureLimits>('plugin::upload.limits');
        const service = newAddressOnReplace(strapi, services.upload({ strapi }));
        return guardNews(strapi, guardUploads(service, limits));
      },
      'image-manipulation': skipImageChecks(services['image-manipulation']),
      folder: ({ strapi }) => refuseMissingFolder(strapi, services.folder),
    },
  };
};

export default extendUpload;
