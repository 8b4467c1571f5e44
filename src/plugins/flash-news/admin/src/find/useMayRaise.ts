import { useAuth } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../shared/permissions';

/** Whether the user may raise flashes on some content type. Sends no request. */
export const useMayRaise = (): boolean =>
  useAuth('useMayRaise', ({ permissions }) =>
    permissions.some(({ action }) => action === PERMISSIONS.raiseFlash),
  );
