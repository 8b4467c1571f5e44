import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { parseUrl } from '../src/validators/parse-url';
import { secret } from './secrets/secret';

/** What Strapi asks for an address with, and where the plugin answers. */
interface PreviewLinks {
  urlFor(uid: string, ask: object): Promise<string | null>;
}

/** The site's address stands in a frame of the panel; nothing configured, and there is no preview. */
const preview = (pattern: string): Core.Config.Admin['preview'] => {
  const site = parseUrl(pattern);
  return {
    enabled: pattern !== '',
    config: {
      allowedOrigins: site === null ? [] : [site.origin],
      handler: async (uid, ask) =>
        (await strapi.plugin('flash-news').service<PreviewLinks>('preview').urlFor(uid, ask)) ??
        undefined,
    },
  };
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: secret('ADMIN_JWT_SECRET') },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  autoOpen: env.bool('ADMIN_AUTO_OPEN', false),
  // No survey, no advertising of the paid edition: this panel belongs to the newsroom.
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
  preview: preview(env('PREVIEW_URL_PATTERN', '')),
  // What the server does not run must not restart it; plugins are rebuilt by `npm run dev` itself.
  watchIgnoreFiles: ['src/plugins', 'tests', 'scripts', 'docs'].map((folder) =>
    path.join(process.cwd(), folder, '**'),
  ),
});

export default config;
