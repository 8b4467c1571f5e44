import { factories } from '@strapi/strapi';

import { taggedRoutes } from '../../../edit-conflicts/tagged-routes';

export default factories.createCoreRouter('api::person.person', { config: taggedRoutes() });
