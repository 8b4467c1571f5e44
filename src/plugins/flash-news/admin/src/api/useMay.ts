import { useAuth } from '@strapi/strapi/admin';
import type { PermissionId } from '../../../shared/permissions';

/**
 * Whether the signed-in user has one of these permissions, as Strapi told the panel at the start: known at once,
 * and asked of nobody.
 *
 * @param subject the content type, for permissions that have one
 */
export const useMay = (actions: readonly PermissionId[], subject: string | null = null): boolean =>
  useAuth('useMay', ({ permissions }) =>
    permissions.some(
      (held) =>
        actions.some((action) => action === held.action) && (held.subject ?? null) === subject,
    ),
  );
