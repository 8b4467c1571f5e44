import type { Core } from '@strapi/strapi';
import { wrapUidService, type UidService } from '../../slugs/wrap-uid-service';
import { offerOwnByline } from '../../panel/offer-own-byline';
import { countWithoutQuotes, type DocumentManager } from '../../panel/count-without-quotes';
import { findPageByIds, type PageManager } from '../../panel/find-page';
import { countByStatusIndex, type Homepage } from '../../panel/status/count-by-status-index';
import { tagPanelAnswers, type EntryController } from '../../edit-conflicts/tag-panel-answers';

type ServiceFactory<Service> = (context: { strapi: Core.Strapi }) => Service;

interface ContentManagerPlugin {
  controllers: {
    'collection-types': EntryController;
    init: Parameters<typeof offerOwnByline>[0];
  };
  services: {
    'document-manager': ServiceFactory<DocumentManager & PageManager>;
    homepage: ServiceFactory<Homepage>;
    uid: ServiceFactory<UidService>;
  };
}

/** Extends the content manager: relation counts, lists by index, counts by status, slugs, version tags, bylines. */
const extendContentManager = (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const { uid, homepage, 'document-manager': manager } = plugin.services;
  plugin.services['document-manager'] = ({ strapi }) =>
    findPageByIds(strapi, countWithoutQuotes(strapi, manager({ strapi })));
  plugin.services.homepage = ({ strapi }) => countByStatusIndex(strapi, homepage({ strapi }));
  plugin.services.uid = ({ strapi }) => wrapUidService(strapi, uid({ strapi }));
  const { controllers } = plugin;
  controllers.init = offerOwnByline(controllers.init);
  controllers['collection-types'] = tagPanelAnswers(controllers['collection-types']);
  return plugin;
};

export default extendContentManager;
