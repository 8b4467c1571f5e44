import type { Core } from '@strapi/strapi';

import { uploadMaxBytes, uploadMaxMegabytes } from './uploads/limit';
import { secret } from './secrets/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
  upload: {
    config: { maxMegabytes: uploadMaxMegabytes(), sizeLimit: uploadMaxBytes() },
  },
  // Both are npm workspaces: found in node_modules as they would be if installed from a registry.
  'flash-news': {
    enabled: true,
    config: {
      urlPattern: env('ARTICLE_URL_PATTERN') || null,
      previewUrlPattern: env('PREVIEW_URL_PATTERN') || null,
      previewMinutes: env.int('PREVIEW_MINUTES', 30),
      defaultMinutes: env.int('FLASH_DEFAULT_MINUTES', 20),
      maxMinutes: env.int('FLASH_MAX_MINUTES', 240),
      maxRunning: env.int('FLASH_MAX_RUNNING', 3),
    },
  },
  'wire-desk': { enabled: true },
});

export default config;
