import { factories } from '@strapi/strapi';

import { namingVersions } from '../../../unseen/routes';

export default factories.createCoreRouter('api::quote.quote', { config: namingVersions() });
