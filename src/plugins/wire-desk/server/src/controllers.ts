import type { Core } from '@strapi/strapi';
import { createDeskController } from './desk/controller';
import { ingestServicesOf } from './ingest-services';
import { publicServicesOf } from './public-services';
import { createMergingController } from './people/controller';
import { peopleServicesOf } from './people-services';
import { panelServicesOf, type PanelServices } from './panel-services';
import { createStoryController } from './story/controller';

/** Creates a controller with the panel's services, when Strapi first needs it. */
const withServices =
  <Controller>(create: (services: PanelServices) => Controller) =>
  ({ strapi }: { strapi: Core.Strapi }): Controller =>
    create(panelServicesOf(strapi));

export default {
  desk: withServices(createDeskController),
  story: withServices(createStoryController),
  item: ({ strapi }: { strapi: Core.Strapi }) => ingestServicesOf(strapi).itemController,
  merging: ({ strapi }: { strapi: Core.Strapi }) =>
    createMergingController(peopleServicesOf(strapi)),
  quotes: ({ strapi }: { strapi: Core.Strapi }) => publicServicesOf(strapi).controllers.quotes,
  people: ({ strapi }: { strapi: Core.Strapi }) => publicServicesOf(strapi).controllers.people,
};
