import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface Context {
  params: { id: string };
}

interface WebhookController {
  triggerWebhook(ctx: Context): Promise<unknown>;
}

interface Webhooks {
  findWebhook(id: string): Promise<object | null>;
}

interface Controllers {
  extend(uid: string, extension: (controller: WebhookController) => WebhookController): unknown;
}

/** Refuses (404) to send a webhook that isn't there: Strapi 5.54 fails on it (500). */
export const refuseMissingWebhook = (strapi: Core.Strapi): void => {
  strapi.get<Controllers>('controllers').extend('admin::webhooks', (controller) => ({
    ...controller,
    async triggerWebhook(ctx) {
      if ((await strapi.get<Webhooks>('webhookStore').findWebhook(ctx.params.id)) === null) {
        throw new errors.NotFoundError('This webhook doesn’t exist.');
      }
      return controller.triggerWebhook(ctx);
    },
  }));
};
