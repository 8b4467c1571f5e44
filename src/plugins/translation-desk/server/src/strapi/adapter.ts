import type { Core } from '@strapi/strapi';
import { SEEN_HEADER } from '../../../shared/contracts/translation';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { Documents } from './documents';
import type { ModelSchema } from './model';
import type { I18nLocales, RoleService } from './types';

interface Models {
  contentTypes: Record<string, ModelSchema>;
  getModel(uid: string): ModelSchema | undefined;
}

interface PermissionService {
  createPermissionsManager(options: { ability: object; model: string }): {
    toSubject(target: object, uid: string): unknown;
  };
}

/** All that the services use of Strapi. Its untyped objects are narrowed here and in the wiring alone. */
export const createAdapter = (strapi: Core.Strapi) => {
  const models = strapi as unknown as Models;
  const documents = strapi.documents as unknown as Documents;
  return {
    documents: (uid: string) => documents(uid),
    roles: () => strapi.service('admin::role') as unknown as RoleService,

    /** Returns an entry as the conditions of panel permissions test it. */
    toSubject(uid: string, entry: object): unknown {
      const service = strapi.service('admin::permission') as unknown as PermissionService;
      const manager = service.createPermissionsManager({ ability: {}, model: uid });
      return manager.toSubject(entry, uid);
    },

    types: () => Object.values(models.contentTypes),
    modelOf: (uid: string) => models.getModel(uid),
    /** Codes of the configured locales, sorted. */
    async locales(): Promise<string[]> {
      const found = await strapi.plugin('i18n').service<I18nLocales>('locales').find();
      return found.map(({ code }) => code).sort();
    },
    /** What the current request says that its author saw of the source; empty without it. */
    seenHeader: (): string => strapi.requestContext.get()?.get(SEEN_HEADER) ?? '',
    logInfo: (text: string): void => {
      strapi.log.info(`${PLUGIN_ID}: ${text}`);
    },
  };
};
