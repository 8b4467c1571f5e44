import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { Rights } from './rights';

const SUPER_ADMIN = 'strapi-super-admin';

/** Returns what the signed-in user may do. Sends no request. */
export const useRights = (): Rights => {
  const permissions = useAuth('NewsroomHome', (auth) => auth.permissions);
  const roles = useAuth('NewsroomHome', (auth) => auth.user?.roles);
  return useMemo(
    () => ({ permissions, isSuperAdmin: roles?.some(({ code }) => code === SUPER_ADMIN) ?? false }),
    [permissions, roles],
  );
};
