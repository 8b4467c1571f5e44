import { factories } from '@strapi/strapi';

import { NAMING_VERSIONS } from '../../../unseen/routes';

export default factories.createCoreRouter('api::person.person', { config: NAMING_VERSIONS });
