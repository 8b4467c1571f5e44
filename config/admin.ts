import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { previewService } from '../src/flash-news-services';
import { parseUrl } from '../src/validators/parse-url';
import { flag } from './environment/flag';
import { secret } from './secrets/secret';

/** Shows the site in a frame of the panel; without a pattern there is no preview. */
const preview = (pattern: string): Core.Config.Admin['preview'] => {
  const site = parseUrl(pattern);
  return {
    enabled: pattern !== '',
    config: {
      allowedOrigins: site === null ? [] : [site.origin],
      handler: async (uid, params) =>
        (await previewService(strapi).urlFor(uid, params)) ?? undefined,
    },
  };
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: secret('ADMIN_JWT_SECRET') },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  autoOpen: flag('ADMIN_AUTO_OPEN', false),
  // `global::sign-in-limit` counts attempts; Strapi's limit would count those that succeed, too.
  rateLimit: { enabled: false },
  // No survey, no advertising of the paid edition, no way into the developers' manual on each page.
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  preview: preview(env('PREVIEW_URL_PATTERN', '')),
  // Files that the server doesn't run must not restart it; `npm run dev` rebuilds plugins itself.
  watchIgnoreFiles: ['src/plugins', 'tests', 'scripts', 'docs'].map((folder) =>
    path.join(process.cwd(), folder, '**'),
  ),
});

export default config;
