import { factories } from '@strapi/strapi';

import { NAMING_VERSIONS } from '../../../unseen/routes';

export default factories.createCoreRouter('api::category.category', { config: NAMING_VERSIONS });
