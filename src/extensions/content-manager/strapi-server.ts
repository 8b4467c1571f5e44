import type { Core } from '@strapi/strapi';
import { countWithoutQuotes, type DocumentManager } from '../../panel/count-without-quotes';

type ServiceFactory = (context: { strapi: Core.Strapi }) => DocumentManager;

interface ContentManagerPlugin {
  services: { 'document-manager': ServiceFactory };
}

/** Strapi's content manager, which knows that quotes go with their article. */
const extendContentManager = (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const manager = plugin.services['document-manager'];
  plugin.services['document-manager'] = ({ strapi }) =>
    countWithoutQuotes(strapi, manager({ strapi }));
  return plugin;
};

export default extendContentManager;
