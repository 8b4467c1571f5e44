import type { Core } from '@strapi/strapi';

import { secret } from './secrets/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind a proxy the address and scheme of the reader stand in X-Forwarded-* headers.
  proxy: { koa: env.bool('IS_PROXIED', false) },
  app: {
    keys: secret('APP_KEYS')
      .split(',')
      .map((key) => key.trim()),
  },
  logger: { updates: { enabled: false } },
});

export default config;
