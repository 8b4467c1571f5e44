import type { Core } from '@strapi/strapi';

import { oncePerDatabase } from './once-per-database';

interface SignUpSettings {
  allow_register: boolean;
}

/**
 * Turns off Strapi's open registration (`POST /api/auth/local/register`, sign-in by other providers) in a new newsroom,
 * where anybody could make an account. Not where readers have registered: there it is in use.
 */
export const closeRegistration = (strapi: Core.Strapi): Promise<void> =>
  oncePerDatabase(strapi, 'registration-closed', async () => {
    if ((await strapi.db.query('plugin::users-permissions.user').count({})) > 0) return;
    const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const settings = (await store.get({ key: 'advanced' })) as SignUpSettings;
    await store.set({ key: 'advanced', value: { ...settings, allow_register: false } });
  });
