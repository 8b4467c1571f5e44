import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from '../config';
import { createImporter } from './importer';

export default {
  importer: ({ strapi }: { strapi: Core.Strapi }) =>
    createImporter(strapi, strapi.db, () =>
      strapi.config.get<ContentTypeUids>('plugin::wire-desk'),
    ),
};
