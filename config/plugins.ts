import type { Core } from '@strapi/strapi';

import { secret } from './secrets/secret';

const config = (): Core.Config.Plugin => ({
  'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
  // Both are npm workspaces: found in node_modules as they would be if installed from a registry.
  'flash-news': { enabled: true },
  'wire-desk': { enabled: true },
});

export default config;
