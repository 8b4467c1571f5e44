import type { Plugin } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { destroy } from './destroy';
import { register } from './register';
import routes from './routes';
import services from './services';

/** Typed by the names of its parts: this file's declaration is published alone, and can't refer to those of the others. */
const plugin: Partial<Record<keyof Plugin.Config.ServerObject, unknown>> = {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  routes,
  services,
};

export default plugin;
