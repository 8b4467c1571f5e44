import type { Core } from '@strapi/strapi';
import { createCorrectionController } from './desk/correction/controller';
import { createFlashController } from './desk/flash/controller';
import { createKillController } from './desk/kill/controller';
import { createPlacementController } from './desk/placement/controller';
import { createPresenceController } from './desk/presence/controller';
import { createPreviewController } from './desk/preview/controller';
import { createReleaseController } from './desk/release/controller';
import { createEventController } from './events/controller';
import { createWebhookController } from './events/webhook-controller';
import { createReadyController } from './instances/controller';
import { createSettingsController } from './newsroom/settings/controller';
import { createDeskController } from './overview/controller';
import { publicControllers } from './public-api/controllers';
import { createAccessController } from './reading-rule/controller';
import { servicesOf, type Services } from './services';
import { createStreamController } from './stream/controller';

/** Creates a controller with the plugin's services, when Strapi first needs it. */
const withServices =
  <Controller>(create: (services: Services) => Controller) =>
  ({ strapi }: { strapi: Core.Strapi }): Controller =>
    create(servicesOf(strapi));

const cached = Object.fromEntries(
  Object.entries(publicControllers).map(([name, create]) => [name, withServices(create)]),
);

export default {
  ...cached,
  'flash-news': (app: { strapi: Core.Strapi }) => ({
    ...cached['flash-news']?.(app),
    stream: createStreamController(servicesOf(app.strapi)),
  }),
  ready: withServices(createReadyController),
  flash: withServices(createFlashController),
  release: withServices(createReleaseController),
  placement: withServices(createPlacementController),
  event: withServices(createEventController),
  webhook: withServices(createWebhookController),
  correction: withServices(createCorrectionController),
  kill: withServices(createKillController),
  may: createAccessController,
  desk: withServices(createDeskController),
  preview: withServices(createPreviewController),
  settings: withServices(createSettingsController),
  presence: withServices(createPresenceController),
};
