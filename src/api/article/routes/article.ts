import { factories } from '@strapi/strapi';

import { NAMING_VERSIONS } from '../../../unseen/routes';

export default factories.createCoreRouter('api::article.article', { config: NAMING_VERSIONS });
