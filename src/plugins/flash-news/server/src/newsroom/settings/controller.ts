import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { PERMISSIONS } from '../../../../shared/permissions';
import type { AgenciesResponse } from '../../../../shared/contracts/settings';
import type { Context } from '../../http/context';
import type { Permissions } from '../permissions';
import type { GrantStockRoles } from '../grant-stock-roles';
import type { SettingsService } from './service';
import { partialSettings } from './validation';

const UPDATE_ROLES = 'admin::roles.update';

export interface SettingsControllerPeers {
  permissions: Permissions;
  settings: SettingsService;
  grantStockRoles: GrantStockRoles;
}

/** Handles the panel's requests on the settings. */
export const createSettingsController = ({
  permissions,
  settings,
  grantStockRoles,
}: SettingsControllerPeers) => {
  const authorise = (ctx: Context): void =>
    permissions.requireWithoutType(ctx.state.userAbility, PERMISSIONS.updateSettings);

  return {
    async find(ctx: Context): Promise<void> {
      authorise(ctx);
      ctx.body = await settings.read();
    },

    /** GET /flash-news/agencies: for all staff, as whoever writes a credit chooses from them. */
    async agencies(ctx: Context): Promise<void> {
      const { agencies } = await settings.current();
      ctx.body = { data: agencies } satisfies AgenciesResponse;
    },

    async change(ctx: Context): Promise<void> {
      authorise(ctx);
      ctx.body = await settings.change(parse(partialSettings, ctx.request.body));
    },

    async grantStockRoles(ctx: Context): Promise<void> {
      authorise(ctx);
      permissions.requireWithoutType(ctx.state.userAbility, UPDATE_ROLES);
      ctx.body = await grantStockRoles();
    },
  };
};
