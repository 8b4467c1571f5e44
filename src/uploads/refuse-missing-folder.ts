import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Strapi's service of the media library's folders. */
export interface FolderService {
  update(id: number, ...rest: unknown[]): Promise<unknown>;
}

/** Refuses (404) a change to a folder that isn't there: Strapi 5.54 would fail on moving it (500). */
export const refuseMissingFolder = (
  strapi: Core.Strapi,
  service: FolderService,
): FolderService => ({
  ...service,
  async update(id, ...rest) {
    const found = await strapi.db.query('plugin::upload.folder').count({ where: { id } });
    if (found === 0) throw new errors.NotFoundError('This folder doesn’t exist.');
    return service.update(id, ...rest);
  },
});
