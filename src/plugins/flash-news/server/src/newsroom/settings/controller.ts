import { PERMISSIONS } from '../../../../shared/permissions';
import type { Context } from '../../http/context';
import { parse } from '../../http/parse';
import type { Permissions } from '../permissions';
import type { GrantStockRoles } from '../grant-stock-roles';
import type { SettingsService } from './service';
import { partialSettings } from './validation';

/** Strapi's own permission to change roles. */
const ROLES = 'admin::roles.update';

export interface SettingsControllerPeers {
  permissions: Permissions;
  settings: SettingsService;
  stockRoles: GrantStockRoles;
}

export const createSettingsController = ({
  permissions,
  settings,
  stockRoles,
}: SettingsControllerPeers) => {
  const demand = (ctx: Context): void =>
    permissions.requirePlain(ctx.state.userAbility, PERMISSIONS.updateSettings);

  return {
    /** GET /flash-news/settings */
    async look(ctx: Context): Promise<void> {
      demand(ctx);
      ctx.body = await settings.look();
    },

    /** PUT on the same path */
    async change(ctx: Context): Promise<void> {
      demand(ctx);
      ctx.body = await settings.change(parse(partialSettings, ctx.request.body));
    },

    /** POST /flash-news/settings/stock-roles */
    async giveStockRoles(ctx: Context): Promise<void> {
      demand(ctx);
      permissions.requirePlain(ctx.state.userAbility, ROLES);
      ctx.body = await stockRoles();
    },
  };
};
