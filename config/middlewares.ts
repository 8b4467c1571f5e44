import type { Core } from '@strapi/strapi';

import { wholeNumber } from './environment/whole-number';

const YEAR = 365 * 24 * 60 * 60;

/** What the panel's pages may load; Strapi adds what `develop` needs. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'self'"],
  // The panel creates its styles at run time.
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'img-src': ["'self'", 'data:', 'blob:', 'https://market-assets.strapi.io'],
  'media-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'https://market-api.strapi.io'],
  'object-src': ["'none'"],
  'frame-ancestors': ["'self'"],
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::browser-headers',
  'strapi::logger',
  'global::plain-refusals',
  'global::wrong-method',
  'strapi::errors',
  'global::database-faults',
  'global::invalid-input',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      hsts: env('PUBLIC_URL', '').startsWith('https:') && {
        maxAge: YEAR,
        includeSubDomains: false,
      },
    },
  },
  // `global::browser-headers` opens the content API to other sites.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  { name: 'global::request-limit', config: { perMinute: wholeNumber('PUBLIC_RATE_LIMIT', 600) } },
  'strapi::query',
  'global::refuse-invalid-query',
  'global::refuse-unread-body',
  // The routes that take files read them themselves (src/uploads/read-files.ts).
  { name: 'strapi::body', config: { multipart: false } },
  'global::refuse-invalid-text',
  'global::refuse-invalid-write',
  'global::refuse-unknown-locale',
  { name: 'global::sign-in-limit', config: { perAccount: wholeNumber('SIGN_IN_LIMIT', 10) } },
  'global::bulk-language',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
