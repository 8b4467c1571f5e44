import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  config: {
    // The panel is the newsroom's: no video tutorials, no notes on new releases of Strapi.
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp): void {},
};
