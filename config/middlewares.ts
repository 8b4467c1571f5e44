import type { Core } from '@strapi/strapi';

import { wholeNumber } from './environment/whole-number';
import { uploadMaxBytes } from './uploads/limit';

const YEAR = 365 * 24 * 60 * 60;

/** What a page that we serve, which is the panel, may load; Strapi adds to it what `develop` needs. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'self'"],
  // The panel's styles are made while it runs.
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
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      // A browser that was told so once speaks to this host by https alone.
      hsts: env('PUBLIC_URL', '').startsWith('https:') && {
        maxAge: YEAR,
        includeSubDomains: false,
      },
    },
  },
  // Of its own it lets no other site in; what is open to sites is opened by path, further out.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  { name: 'global::request-limit', config: { perMinute: wholeNumber('PUBLIC_RATE_LIMIT', 600) } },
  'strapi::query',
  'global::refuse-invalid-query',
  {
    name: 'strapi::body',
    // Above what the media library takes, so that the library answers, in words, and not the parser.
    config: { formidable: { maxFileSize: 4 * uploadMaxBytes() } },
  },
  'global::refuse-invalid-text',
  'global::bulk-language',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
