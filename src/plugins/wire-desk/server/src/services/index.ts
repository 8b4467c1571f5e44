import type { Core } from '@strapi/strapi';
import type { Desk } from '../config';
import { createImporter } from './importer';

export default {
  importer: ({ strapi }: { strapi: Core.Strapi }) =>
    createImporter(strapi, strapi.db, () => strapi.config.get<Desk>('plugin::wire-desk')),
};
