import type { Core } from '@strapi/strapi';

import { createLocales } from './foundation/locales';
import { openToPublic } from './foundation/public-role';

export default {
  register(): void {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await createLocales(strapi);
    await openToPublic(strapi);
  },
};
