import { factories } from '@strapi/strapi';

import { taggedRoutes } from '../../../edit-conflicts/tagged-routes';

export default factories.createCoreRouter('api::quote.quote', { config: taggedRoutes() });
