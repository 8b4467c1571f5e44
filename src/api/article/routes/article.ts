import { factories } from '@strapi/strapi';

import { namingVersions } from '../../../unseen/routes';

export default factories.createCoreRouter('api::article.article', { config: namingVersions() });
