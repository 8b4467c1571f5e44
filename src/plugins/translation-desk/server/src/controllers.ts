import type { Core } from '@strapi/strapi';
import { createCompanionsController } from './companions/controller';
import { createDeskController } from './desk/controller';
import { createTermsController } from './glossary/controller';
import { createProposalsController } from './proposals/controller';
import { createRolesController } from './roles/controller';
import { servicesOf, type Services } from './services';

/** Creates a controller with the plugin's services, when Strapi first needs it. */
const withServices =
  <Controller>(create: (services: Services) => Controller) =>
  ({ strapi }: { strapi: Core.Strapi }): Controller =>
    create(servicesOf(strapi));

export default {
  desk: withServices(createDeskController),
  companions: withServices(createCompanionsController),
  terms: withServices(createTermsController),
  proposals: withServices(createProposalsController),
  roles: withServices(createRolesController),
};
