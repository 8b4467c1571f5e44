import type { Core } from '@strapi/strapi';
import type { ToSubject } from './permissions';

interface PermissionService {
  createPermissionsManager(options: { ability: object; model: string }): {
    toSubject(target: object, uid: string): unknown;
  };
}

/** Returns the function that makes an entry what the conditions of panel permissions test. */
export const createToSubject =
  (strapi: Core.Strapi): ToSubject =>
  (uid, entry) => {
    const service = strapi.service('admin::permission') as unknown as PermissionService;
    const manager = service.createPermissionsManager({ ability: {}, model: uid });
    return manager.toSubject(entry, uid);
  };
