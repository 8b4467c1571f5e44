import { useAuth } from '@strapi/strapi/admin';
import type { PermissionId, READ_STORIES } from '../../../shared/permissions';

/** Whether the user has one of these permissions, on the content type `subject` if it has one. Sends no request. */
export const useHasPermission = (
  actions: readonly (PermissionId | typeof READ_STORIES)[],
  subject: string | null = null,
): boolean =>
  useAuth('useHasPermission', ({ permissions }) =>
    permissions.some(
      (held) =>
        actions.some((action) => action === held.action) && (held.subject ?? null) === subject,
    ),
  );
