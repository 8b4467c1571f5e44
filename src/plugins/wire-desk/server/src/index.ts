import type { Core, Plugin } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { destroy } from './destroy';
import { importerOf } from './importer-of';
import { ingestServicesOf } from './ingest-services';
import { register } from './register';
import routes from './routes';
import { createCopyReader } from './services/copy';

/** Typed by the names of its parts: this file's declaration is published alone, and can't refer to those of the others. */
const plugin: Partial<Record<keyof Plugin.Config.ServerObject, unknown>> = {
  bootstrap,
  config,
  contentTypes,
  controllers,
  destroy,
  register,
  routes,
  services: {
    copy: createCopyReader,
    importer: importerOf,
    ingest: ({ strapi }: { strapi: Core.Strapi }) => ingestServicesOf(strapi).ingest,
  },
};

export default plugin;
