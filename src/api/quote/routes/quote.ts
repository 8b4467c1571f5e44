import { factories } from '@strapi/strapi';

import { NAMING_VERSIONS } from '../../../unseen/routes';

export default factories.createCoreRouter('api::quote.quote', { config: NAMING_VERSIONS });
