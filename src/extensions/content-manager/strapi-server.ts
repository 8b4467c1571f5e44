import type { Core } from '@strapi/strapi';
import { guardSlugs, type UidService } from '../../addresses/guard-slugs';
import { countWithoutQuotes, type DocumentManager } from '../../panel/count-without-quotes';

type ServiceFactory<Service> = (context: { strapi: Core.Strapi }) => Service;

interface ContentManagerPlugin {
  services: {
    'document-manager': ServiceFactory<DocumentManager>;
    uid: ServiceFactory<UidService>;
  };
}

/** Strapi's content manager, which knows that quotes go with their article, and how a save makes a slug. */
const extendContentManager = (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const { uid, 'document-manager': manager } = plugin.services;
  plugin.services['document-manager'] = ({ strapi }) =>
    countWithoutQuotes(strapi, manager({ strapi }));
  plugin.services.uid = ({ strapi }) => guardSlugs(strapi, uid({ strapi }));
  return plugin;
};

export default extendContentManager;
