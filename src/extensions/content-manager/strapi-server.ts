import type { Core } from '@strapi/strapi';
import { guardSlugs, type UidService } from '../../slugs/guard-slugs';
import { countWithoutQuotes, type DocumentManager } from '../../panel/count-without-quotes';
import { findPageByIds, type PageManager } from '../../panel/find-page';
import { countByKeptStatus, type Homepage } from '../../panel/status/count-documents';
import { tagPanelAnswers, type EntryController } from '../../edit-conflicts/tag-panel-answers';

type ServiceFactory<Service> = (context: { strapi: Core.Strapi }) => Service;

interface ContentManagerPlugin {
  controllers: { 'collection-types': EntryController };
  services: {
    'document-manager': ServiceFactory<DocumentManager & PageManager>;
    homepage: ServiceFactory<Homepage>;
    uid: ServiceFactory<UidService>;
  };
}

/**
 * Strapi's content manager, which knows that quotes go with their article, how a save makes a slug and the status of
 * each draft, and names the version of what it gives.
 */
const extendContentManager = (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const { uid, homepage, 'document-manager': manager } = plugin.services;
  plugin.services['document-manager'] = ({ strapi }) =>
    findPageByIds(strapi, countWithoutQuotes(strapi, manager({ strapi })));
  plugin.services.homepage = ({ strapi }) => countByKeptStatus(strapi, homepage({ strapi }));
  plugin.services.uid = ({ strapi }) => guardSlugs(strapi, uid({ strapi }));
  const { controllers } = plugin;
  controllers['collection-types'] = tagPanelAnswers(controllers['collection-types']);
  return plugin;
};

export default extendContentManager;
