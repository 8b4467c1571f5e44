import { localeCodes } from '@newsroom/plugin-kit/server/strapi/locales';
import { createToSubject } from '@newsroom/plugin-kit/server/strapi/to-subject';
import type { Core } from '@strapi/strapi';
import { SEEN_HEADER } from '../../../shared/contracts/translation';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { Documents } from './documents';
import type { ModelSchema } from './model';
import type { RoleService } from './types';

interface Models {
  contentTypes: Record<string, ModelSchema>;
  getModel(uid: string): ModelSchema | undefined;
}

/** All that the services use of Strapi. Its untyped objects are narrowed here and in the wiring alone. */
export const createAdapter = (strapi: Core.Strapi) => {
  const models = strapi as unknown as Models;
  const documents = strapi.documents as unknown as Documents;
  return {
    documents: (uid: string) => documents(uid),
    roles: () => strapi.service('admin::role') as unknown as RoleService,

    toSubject: createToSubject(strapi),
    types: () => Object.values(models.contentTypes),
    modelOf: (uid: string) => models.getModel(uid),
    locales: () => localeCodes(strapi),
    /** What the current request says that its author saw of the source; empty without it. */
    seenHeader: (): string => strapi.requestContext.get()?.get(SEEN_HEADER) ?? '',
    logInfo: (text: string): void => {
      strapi.log.info(`${PLUGIN_ID}: ${text}`);
    },
  };
};
