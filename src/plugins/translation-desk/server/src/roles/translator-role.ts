import { refuseUnknownLocales } from '@newsroom/plugin-kit/server/http/check-locale';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { ModelOf } from '../strapi/model';
import type { Roles, SavedRole } from './service';
import { translatorPermissions } from './translator-permissions';

export interface TranslatorRolePeers {
  types: TranslatedTypes;
  modelOf: ModelOf;
  localeCodes: () => Promise<string[]>;
  roles: Roles;
}

export interface TranslatorRequest {
  /** BCP 47, of those of the project. */
  locales: string[];
  name?: string | undefined;
}

/** Makes the role of those who translate into some locales. */
export const createTranslatorRole = ({
  types,
  modelOf,
  localeCodes,
  roles,
}: TranslatorRolePeers) => ({
  /** Creates the role, or renews it. @throws ValidationError (400) for an unknown locale, and where another role has the name. */
  async save({
    locales,
    name,
  }: TranslatorRequest): Promise<SavedRole & { name: string; locales: string[] }> {
    const configured = await localeCodes();
    refuseUnknownLocales(locales, configured, 'locales');
    const wanted = [...new Set(locales)].sort();
    const permitted = translatorPermissions({ types: types.all(), modelOf, configured }, wanted);
    const role = name ?? `Translator (${wanted.join(', ')})`;
    return { ...(await roles.save(role, permitted)), name: role, locales: wanted };
  },
});

export type TranslatorRole = ReturnType<typeof createTranslatorRole>;
