import { useAuth } from '@strapi/strapi/admin';
import type { PermissionId } from '../../../shared/permissions';

/** Whether the user has a permission of the plugin. Sends no request. */
export const useHasPermission = (action: PermissionId): boolean =>
  useAuth('useHasPermission', ({ permissions }) =>
    permissions.some((held) => held.action === action),
  );
