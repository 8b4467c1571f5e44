import type { Core } from '@strapi/strapi';

import { flag } from './environment/flag';
import { webAddress } from './environment/web-address';
import { wholeNumber } from './environment/whole-number';
import { secret } from './secrets/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: wholeNumber('PORT', 1337, { max: 65535 }),
  url: webAddress('PUBLIC_URL'),
  // Behind a proxy, X-Forwarded-* headers hold the reader's address and scheme. Readers can forge the first
  // addresses: only those that our proxies add are trusted.
  proxy: {
    koa: flag('IS_PROXIED', false),
    maxIpsCount: wholeNumber('PROXY_COUNT', 1, { min: 1, max: 100 }),
  },
  // Longer than a proxy keeps an idle connection (nginx: 60 s), so that no request is sent on one that is being closed.
  http: { serverOptions: { keepAliveTimeout: 65_000 } },
  app: {
    keys: secret('APP_KEYS')
      .split(',')
      .map((key) => key.trim()),
  },
  logger: { updates: { enabled: false } },
});

export default config;
