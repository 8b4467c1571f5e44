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
import { createSettingsController } from './newsroom/settings/controller';
import { createDeskController } from './overview/controller';
import { publicControllers } from './public-api/controllers';
import { createAccessController } from './reading-rule/controller';
import { servicesOf, type Services } from './services';

/** Hands a controller the services, when Strapi first asks for it. */
const handed =
  <Controller>(create: (services: Services) => Controller) =>
  ({ strapi }: { strapi: Core.Strapi }): Controller =>
    create(servicesOf(strapi));

export default {
  ...Object.fromEntries(
    Object.entries(publicControllers).map(([name, create]) => [name, handed(create)]),
  ),
  flash: handed(createFlashController),
  release: handed(createReleaseController),
  placement: handed(createPlacementController),
  event: handed(createEventController),
  webhook: handed(createWebhookController),
  correction: handed(createCorrectionController),
  kill: handed(createKillController),
  may: createAccessController,
  desk: handed(createDeskController),
  preview: handed(createPreviewController),
  settings: handed(createSettingsController),
  presence: handed(createPresenceController),
};
