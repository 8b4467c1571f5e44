import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { WebhookResponse, WebhooksResponse } from '../../../shared/contracts/webhook';
import { PERMISSIONS } from '../../../shared/permissions';
import type { Context } from '../http/context';
import type { Permissions } from '../newsroom/permissions';
import { webhookBody } from './webhook-validation';
import type { Webhooks } from './webhooks';

/** Strapi's own permissions on webhooks. */
const READ = 'admin::webhooks.read';
const UPDATE = 'admin::webhooks.update';

export interface WebhookControllerPeers {
  permissions: Permissions;
  webhooks: Webhooks;
}

/** Handles /flash-news/webhooks: which of the plugin's events each webhook receives. */
export const createWebhookController = ({ permissions, webhooks }: WebhookControllerPeers) => {
  const authorise = (ctx: Context, ...actions: string[]): void => {
    for (const action of [PERMISSIONS.updateSettings, ...actions]) {
      permissions.requireWithoutType(ctx.state.userAbility, action);
    }
  };

  return {
    async find(ctx: Context): Promise<void> {
      authorise(ctx, READ);
      ctx.body = { data: await webhooks.list() } satisfies WebhooksResponse;
    },

    async change(ctx: Context): Promise<void> {
      authorise(ctx, READ, UPDATE);
      const { events } = parse(webhookBody, ctx.request.body);
      const data = await webhooks.set(ctx.params['id'] ?? '', events);
      ctx.body = { data } satisfies WebhookResponse;
    },
  };
};
