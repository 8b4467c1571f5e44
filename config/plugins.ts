import type { Core } from '@strapi/strapi';

import { wholeNumber } from './environment/whole-number';
import { uploadMaxBytes, uploadMaxMegabytes } from './uploads/limit';
import { secret } from './secrets/secret';

/** A setting, where the environment says something of it. */
const said = (key: string, value: string | number | undefined): object =>
  value === undefined || value === '' ? {} : { [key]: value };

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
  upload: {
    // The limit is held against what comes in; written anew (src/uploads), it may be larger.
    config: { maxMegabytes: uploadMaxMegabytes(), sizeLimit: 4 * uploadMaxBytes() },
  },
  // Both are npm workspaces: found in node_modules as they would be if installed from a registry.
  'flash-news': {
    enabled: true,
    // What is said here is locked in the panel; the rest is for the newsroom to set there.
    config: {
      ...said('urlPattern', env('ARTICLE_URL_PATTERN')),
      ...said('publisher', env('PUBLISHER')),
      ...said('defaultMinutes', wholeNumber('FLASH_DEFAULT_MINUTES', undefined)),
      ...said('maxMinutes', wholeNumber('FLASH_MAX_MINUTES', undefined)),
      ...said('maxRunning', wholeNumber('FLASH_MAX_RUNNING', undefined)),
      previewUrlPattern: env('PREVIEW_URL_PATTERN') || null,
      previewMinutes: env.int('PREVIEW_MINUTES', 30),
    },
  },
  'wire-desk': { enabled: true },
});

export default config;
