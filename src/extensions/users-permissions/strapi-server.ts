import type { Core } from '@strapi/strapi';
import { hideMailFailures, type AuthController } from '../../mail/hide-mail-failures';

interface UsersPermissionsPlugin {
  controllers: { auth: (context: { strapi: Core.Strapi }) => AuthController };
}

/** Extends the sign-in of readers to answer the same for every address where no mail can be sent. */
const extendUsersPermissions = (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  const { auth } = plugin.controllers;
  return {
    ...plugin,
    controllers: { ...plugin.controllers, auth: (context) => hideMailFailures(auth(context)) },
  };
};

export default extendUsersPermissions;
