import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from './config';
import { checkTypes } from './types/check-types';
import type { Model } from './types/required-fields';

interface Models {
  contentTypes: Record<string, Model>;
  getModel(uid: string): Model | undefined;
}

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const models = strapi as unknown as Models;
  checkTypes({
    uids: strapi.config.get<ContentTypeUids>('plugin::wire-desk'),
    modelOf: (uid) => models.getModel(uid),
    accepted: Object.keys(models.contentTypes).filter((uid) => uid.startsWith('api::')),
  });
};
