import { z } from '@strapi/utils';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { locale, words } from '@newsroom/plugin-kit/server/http/fields';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import { PERMISSIONS } from '../../../shared/permissions';
import type { TranslatorRole } from './translator-role';

const body = z.strictObject({
  locales: z.array(locale, { error: 'must be a list of languages' }).min(1, 'must name a language'),
  name: words(100).optional(),
});

export interface RolesControllerPeers {
  permissions: Permissions;
  translatorRole: TranslatorRole;
}

/** Strapi's own permission to change roles. */
const UPDATE_ROLES = 'admin::roles.update';

/** Handles the Translator preset. */
export const createRolesController = ({ permissions, translatorRole }: RolesControllerPeers) => ({
  /** POST /translation-desk/roles/translator: needs the settings permission and Strapi's to change roles. */
  async translator(ctx: Context): Promise<void> {
    permissions.requireAction(ctx.state.userAbility, PERMISSIONS.updateSettings);
    permissions.requireAction(ctx.state.userAbility, UPDATE_ROLES);
    ctx.body = { data: await translatorRole.save(parse(body, ctx.request.body)) };
  },
});
