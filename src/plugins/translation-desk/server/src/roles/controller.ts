import { z } from '@strapi/utils';
import { PERMISSIONS } from '../../../shared/permissions';
import { refuseUnknownLocales } from '../http/check-locale';
import type { Context } from '../http/context';
import { locale, words } from '../http/fields';
import { parse } from '../http/parse';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Locales } from '../strapi/locales';
import type { ModelOf } from '../strapi/model';
import type { Permissions } from '../strapi/permissions';
import type { Roles } from './service';
import { translatorPermissions } from './translator-permissions';

const body = z.strictObject({
  locales: z.array(locale, { error: 'must be a list of languages' }).min(1, 'must name a language'),
  name: words(100).optional(),
});

export interface RolesControllerPeers {
  types: TranslatedTypes;
  permissions: Permissions;
  locales: Locales;
  modelOf: ModelOf;
  roles: Roles;
}

/** Strapi's own permission to change roles. */
const UPDATE_ROLES = 'admin::roles.update';

/** Handles the Translator preset. */
export const createRolesController = (peers: RolesControllerPeers) => ({
  /** POST /translation-desk/roles/translator: needs the settings permission and Strapi's to change roles. */
  async translator(ctx: Context): Promise<void> {
    const { types, permissions, locales, modelOf, roles } = peers;
    permissions.requireAction(ctx.state.userAbility, PERMISSIONS.updateSettings);
    permissions.requireAction(ctx.state.userAbility, UPDATE_ROLES);
    const { locales: given, name } = parse(body, ctx.request.body);
    const configured = (await locales.all()).map(({ code }) => code);
    refuseUnknownLocales(given, configured, 'locales');
    const wanted = [...new Set(given)].sort();
    const permitted = translatorPermissions({ types: types.all(), modelOf, configured }, wanted);
    const role = name ?? `Translator (${wanted.join(', ')})`;
    ctx.body = { data: { ...(await roles.save(role, permitted)), name: role, locales: wanted } };
  },
});
