import type { Core } from '@strapi/strapi';
import type { WebhookResponse, WebhooksResponse } from '../../../../shared/contract';
import { PERMISSIONS } from '../../../../shared/permissions';
import type { Context } from '../../http/context';
import { parse } from '../../http/parse';
import { servicesOf } from '../../services';
import { someSettings, webhookBody } from './validation';

/** Strapi's own permissions over what these routes reach besides the plugin's settings. */
const ROLES = 'admin::roles.update';
const READ_WEBHOOKS = 'admin::webhooks.read';
const UPDATE_WEBHOOKS = 'admin::webhooks.update';

export const settings = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => servicesOf(strapi);
  const demand = (ctx: Context, ...also: string[]): void => {
    for (const action of [PERMISSIONS.updateSettings, ...also]) {
      services().permissions.demandPlain(ctx.state.userAbility, action);
    }
  };

  return {
    /** GET /flash-news/settings */
    async look(ctx: Context): Promise<void> {
      demand(ctx);
      ctx.body = await services().settings.look();
    },

    /** PUT on the same path */
    async change(ctx: Context): Promise<void> {
      demand(ctx);
      ctx.body = await services().settings.change(parse(someSettings, ctx.request.body));
    },

    /** POST /flash-news/settings/stock-roles */
    async giveStockRoles(ctx: Context): Promise<void> {
      demand(ctx, ROLES);
      ctx.body = await services().stockRoles();
    },

    /** GET /flash-news/webhooks */
    async webhooks(ctx: Context): Promise<void> {
      demand(ctx, READ_WEBHOOKS);
      ctx.body = { data: await services().webhooks.list() } satisfies WebhooksResponse;
    },

    /** PUT /flash-news/webhooks/:id */
    async changeWebhook(ctx: Context): Promise<void> {
      demand(ctx, READ_WEBHOOKS, UPDATE_WEBHOOKS);
      const { events } = parse(webhookBody, ctx.request.body);
      const data = await services().webhooks.set(ctx.params['id'] ?? '', events);
      ctx.body = { data } satisfies WebhookResponse;
    },
  };
};
